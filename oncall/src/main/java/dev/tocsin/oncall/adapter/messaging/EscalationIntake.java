package dev.tocsin.oncall.adapter.messaging;

import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.oncall.app.Escalate;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Groups that concern people. */
@ApplicationScoped
class EscalationIntake {

    private static final String CHANNEL = "oncall-escalations";

    private final Intake intake;
    private final Escalate escalate;

    EscalationIntake(Intake intake, Escalate escalate) {
        this.intake = intake;
        this.escalate = escalate;
    }

    @Incoming(CHANNEL)
    Uni<Void> take(Message<byte[]> message) {
        return intake.take(
                CHANNEL,
                message,
                GroupEscalated.class,
                (event, traceparent) -> escalate.handle(
                        new GroupRef(event.tenant(), event.group().key()),
                        new EscalationCommand.Flush(event),
                        traceparent));
    }
}
