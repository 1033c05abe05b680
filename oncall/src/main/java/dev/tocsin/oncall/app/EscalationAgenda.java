package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes the steps of escalations when they are due. */
public final class EscalationAgenda implements Agenda {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final OpenEscalations open;
    private final Escalate escalate;
    private final EscalationWatch watch;

    public EscalationAgenda(OpenEscalations open, Escalate escalate, EscalationWatch watch) {
        this.open = open;
        this.escalate = escalate;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public Optional<Instant> nextAt() {
        return open.nextAt();
    }

    @Override
    public void work(Instant now) {
        for (GroupRef group : open.due(now)) {
            try {
                escalate.handle(group, new EscalationCommand.Tick(), "");
            } catch (RuntimeException e) {
                open.putOff(group, now.plus(RETRY));
                watch.delayed(group, e);
            }
        }
    }

    @Override
    public void onChange(Runnable wake) {
        open.onChange(wake);
    }
}
