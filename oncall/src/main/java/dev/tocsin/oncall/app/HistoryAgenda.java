package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.OncallLedger;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.TrailEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the ledger up to what happened, whenever it can be written: pages go out without it. What is kept is remembered
 * for the life of the process; after a restart everything that is stored is offered again, and the ledger knows it.
 */
public final class HistoryAgenda implements Agenda {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final OpenEscalations open;
    private final RosterInForce inForce;
    private final OncallLedger ledger;
    private final DefinitionWatch watch;
    private final Map<GroupRef, Long> keptThrough = new HashMap<>();
    private Optional<Definition> kept = Optional.empty();
    private Instant next = Instant.EPOCH;

    public HistoryAgenda(OpenEscalations open, RosterInForce inForce, OncallLedger ledger, DefinitionWatch watch) {
        this.open = open;
        this.inForce = inForce;
        this.ledger = ledger;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Optional<Instant> nextAt() {
        return Optional.of(next);
    }

    @Override
    public void work(Instant now) {
        next = now.plus(EVERY);
        if (!ledger.ready()) {
            return;
        }
        try {
            keepDefinition();
            open.all().forEach(this::keepTrail);
            keptThrough.keySet().retainAll(open.groups());
        } catch (RuntimeException e) {
            next = now.plus(RETRY);
            watch.delayed("keeping the history", e);
        }
    }

    private void keepDefinition() {
        Optional<Definition> current = inForce.definition();
        if (current.isPresent() && !current.equals(kept)) {
            ledger.keep(current.get());
            kept = current;
        }
    }

    private void keepTrail(StoredEscalation stored) {
        long through = keptThrough.getOrDefault(stored.group(), 0L);
        List<TrailEntry> entries = stored.trail().entries().stream()
                .filter(entry -> entry.number() > through)
                .toList();
        if (!entries.isEmpty()) {
            ledger.keep(stored.group(), entries);
            keptThrough.put(stored.group(), entries.getLast().number());
        }
    }

    @Override
    public void onChange(Runnable wake) {
        // A second later is soon enough.
    }
}
