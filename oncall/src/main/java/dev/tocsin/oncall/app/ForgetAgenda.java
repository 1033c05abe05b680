package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.app.port.StoredEscalation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Drops escalations that have long been over. */
public final class ForgetAgenda implements Agenda {

    private static final Duration EVERY = Duration.ofHours(1);

    private final OpenEscalations open;
    private final EscalationStore store;
    private final EscalationWatch watch;
    private final Duration retention;
    private Instant next = Instant.EPOCH;

    public ForgetAgenda(OpenEscalations open, EscalationStore store, EscalationWatch watch, Duration retention) {
        this.open = open;
        this.store = store;
        this.watch = watch;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "forgetting";
    }

    @Override
    public Optional<Instant> nextAt() {
        return Optional.of(next);
    }

    @Override
    public void work(Instant now) {
        next = now.plus(EVERY);
        for (StoredEscalation stored : open.all()) {
            if (stored.forgetAt(retention).filter(at -> !at.isAfter(now)).isPresent()) {
                forget(stored);
            }
        }
    }

    private void forget(StoredEscalation stored) {
        try {
            store.forget(stored);
            open.stored(StoredEscalation.fresh(stored.group()));
        } catch (RuntimeException e) {
            watch.delayed(stored.group(), e);
        }
    }

    @Override
    public void onChange(Runnable wake) {
        // Nothing becomes old sooner than in an hour.
    }
}
