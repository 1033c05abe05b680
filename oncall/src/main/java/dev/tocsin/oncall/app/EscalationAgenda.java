package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes the steps of escalations when they are due, and when there is somebody to page at last. */
public final class EscalationAgenda implements Agenda {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final OpenEscalations open;
    private final Escalate escalate;
    private final RosterInForce inForce;
    private final EscalationWatch watch;
    private final AtomicBoolean newRoster = new AtomicBoolean();

    public EscalationAgenda(OpenEscalations open, Escalate escalate, RosterInForce inForce, EscalationWatch watch) {
        this.open = open;
        this.escalate = escalate;
        this.inForce = inForce;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public Optional<Instant> nextAt() {
        return newRoster.get() ? Optional.of(Instant.EPOCH) : open.nextAt();
    }

    @Override
    public void work(Instant now) {
        Set<GroupRef> groups = new LinkedHashSet<>(open.due(now));
        if (newRoster.getAndSet(false)) {
            groups.addAll(open.stranded());
        }
        groups.forEach(group -> tick(group, now));
    }

    private void tick(GroupRef group, Instant now) {
        try {
            escalate.handle(group, new EscalationCommand.Tick(), "");
        } catch (RuntimeException e) {
            open.putOff(group, now.plus(RETRY));
            watch.delayed(group, e);
        }
    }

    @Override
    public void onChange(Runnable wake) {
        open.onChange(wake);
        inForce.onChange(() -> {
            newRoster.set(true);
            wake.run();
        });
    }
}
