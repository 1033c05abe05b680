package dev.tocsin.engine.app;

import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.engine.app.port.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Journals drafts and applies them, in that order: the only way from a draft to the state. For one thread.
 *
 * <p>Time never goes back behind the journal's last decision.
 */
final class JournalWriter {

    private static final Duration FLOOR_EVERY = Duration.ofSeconds(10);

    private final Shard shard;
    private final Journal journal;
    private final Clock clock;
    private final String epoch;
    private long number;
    private RefreshFloor floor;

    JournalWriter(Shard shard, Journal journal, Clock clock, String epoch) {
        this.shard = shard;
        this.journal = journal;
        this.clock = clock;
        this.epoch = epoch;
        this.floor = RefreshFloor.of(shard.state(), Instant.MIN);
    }

    Instant now() {
        Instant now = clock.instant();
        Instant last = shard.state().decidedAt();
        return now.isBefore(last) ? last : now;
    }

    Draft draft() {
        return new Draft(shard.state(), now());
    }

    /** Returns whether there was anything to journal; what can be learnt again is applied in any case. */
    boolean commitIfAny(Draft draft) {
        if (draft.records().isEmpty()) {
            shard.apply(nothing(draft), draft);
            return false;
        }
        commit(draft);
        return true;
    }

    /** Not journalled: it holds only what can be learnt again. */
    private Decision nothing(Draft draft) {
        return new Decision(
                epoch,
                number,
                shard.state().decidedAt(),
                draft.through(),
                shard.state().refreshFrom(),
                List.of());
    }

    /**
     * Journals the draft, even an empty one.
     *
     * @throws DeposedException if another owner was faster
     */
    void commit(Draft draft) {
        if (floor.at().plus(FLOOR_EVERY).isBefore(draft.now())) {
            floor = RefreshFloor.of(shard.state(), draft.now());
        }
        Decision decision =
                new Decision(epoch, ++number, draft.now(), draft.through(), floor.sequence(), draft.records());
        switch (journal.append(decision)) {
            case APPENDED -> shard.apply(decision, draft);
            case DEPOSED -> throw new DeposedException();
        }
    }

    /** Journals from where {@code ALERTS} must be kept as things stand now. */
    void commitFloor() {
        Draft draft = draft();
        floor = RefreshFloor.of(shard.state(), draft.now());
        commit(draft);
    }
}
