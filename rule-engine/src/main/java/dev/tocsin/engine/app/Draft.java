package dev.tocsin.engine.app;

import dev.tocsin.contracts.v1.journal.AlertFact;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.shard.ShardState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the making: its records, what needs no record, and the alerts as they will be, so that a batch that
 * names an alert twice decides the second time on the first.
 */
final class Draft {

    private final ShardState state;
    private final Instant now;
    private final List<JournalRecord> records = new ArrayList<>();
    private final Map<AlertId, HeldAlert> ahead = new HashMap<>();
    private final Map<AlertId, HeldAlert> refreshes = new HashMap<>();
    private final Set<DeadMansSwitch.Key> armed = new HashSet<>();
    private final Map<DeadMansSwitch.Key, Boolean> beats = new HashMap<>();
    private final Map<AlertId, String> traces = new HashMap<>();
    private long through;

    Draft(ShardState state, Instant now) {
        this.state = state;
        this.now = now;
        this.through = state.decidedThrough();
    }

    Instant now() {
        return now;
    }

    @Nullable HeldAlert alert(AlertId id) {
        HeldAlert changed = ahead.get(id);
        return changed == null ? state.alert(id) : changed;
    }

    void add(JournalRecord record) {
        records.add(record);
    }

    void set(HeldAlert alert, JournalRecord record) {
        ahead.put(alert.id(), alert);
        refreshes.remove(alert.id());
        records.add(record);
    }

    void refresh(HeldAlert held, AlertFact fact, long sequence) {
        HeldAlert refreshed = held.refreshed(fact, sequence);
        ahead.put(held.id(), refreshed);
        refreshes.put(held.id(), refreshed);
    }

    /** The switch was heard of, or ({@code alive} false) was said to have ended. */
    void beat(DeadMansSwitch.Key key, boolean alive) {
        beats.put(key, alive);
    }

    /** Whether the switch is watched, or will be by this draft; if not, it will be from now on. */
    boolean isWatched(DeadMansSwitch.Key key) {
        return state.deadMansSwitch(key) != null || !armed.add(key);
    }

    /** The alert was changed by the request that the trace names. */
    void trace(AlertId alert, String traceparent) {
        traces.put(alert, traceparent);
    }

    Map<AlertId, String> traces() {
        return traces;
    }

    void cover(long sequence) {
        through = Math.max(through, sequence);
    }

    List<JournalRecord> records() {
        return records;
    }

    Map<AlertId, HeldAlert> refreshes() {
        return refreshes;
    }

    Map<DeadMansSwitch.Key, Boolean> beats() {
        return beats;
    }

    long through() {
        return through;
    }
}
