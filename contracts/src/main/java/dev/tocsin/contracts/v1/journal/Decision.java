package dev.tocsin.contracts.v1.journal;

import java.time.Instant;
import java.util.List;

/**
 * One atomic decision of a shard's owner.
 *
 * @param epoch names one ownership of the shard; random, so that a deposed owner's decision is never taken for ours
 * @param number counts the decisions of the epoch from 1; with the epoch it names the decision for good
 * @param decidedAt the engine's clock, never before that of the decision before
 * @param decidedThrough the last sequence of {@code ALERTS} that is decided
 * @param refreshFrom the sequence of {@code ALERTS} from which a new owner must read again, for resends that only moved
 *     an alert's end and were not journalled
 * @param records what changes, in order
 */
public record Decision(
        String epoch,
        long number,
        Instant decidedAt,
        long decidedThrough,
        long refreshFrom,
        List<JournalRecord> records) {

    public Decision {
        records = List.copyOf(records);
    }
}
