package dev.tocsin.oncall.adapter.messaging;

import dev.tocsin.contracts.v1.incidents.IncidentChange;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import dev.tocsin.oncall.app.Escalate;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What happens to the incidents of groups. */
@ApplicationScoped
class IncidentIntake {

    private static final String CHANNEL = "oncall-incidents";

    private final Intake intake;
    private final Escalate escalate;

    IncidentIntake(Intake intake, Escalate escalate) {
        this.intake = intake;
        this.escalate = escalate;
    }

    @Incoming(CHANNEL)
    Uni<Void> take(Message<byte[]> message) {
        return intake.take(CHANNEL, message, IncidentChanged.class, (event, _) -> command(event)
                .ifPresent(command -> escalate.handle(new GroupRef(event.tenant(), event.group()), command, "")));
    }

    private static Optional<EscalationCommand> command(IncidentChanged event) {
        return switch (event.change()) {
            case IncidentChange.Opened _ ->
                Optional.of(new EscalationCommand.OpenIncident(event.incident(), event.at()));
            case IncidentChange.Acknowledged(String by) ->
                Optional.of(new EscalationCommand.Acknowledge(event.incident(), by, event.at()));
            case IncidentChange.Resolved(String by) ->
                Optional.of(new EscalationCommand.CloseIncident(event.incident(), by, event.at()));
            case IncidentChange.Changed _, IncidentChange.Escalated _, IncidentChange.Noted _ -> Optional.empty();
        };
    }
}
