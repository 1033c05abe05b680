package dev.tocsin.engine.domain.alert;

import dev.tocsin.contracts.v1.journal.AlertFact;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertResolved.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a posted alert means for the one that is held. */
public sealed interface Reception {

    /** It begins to fire. */
    record Fires(AlertFact alert) implements Reception {}

    /** It goes on firing, and says something new. */
    record Changes(AlertFact alert) implements Reception {}

    /** It goes on firing, and only its end moved: the normal case, and not journalled. */
    record Refreshes(AlertFact alert) implements Reception {}

    /** It ended. */
    record Resolves(AlertFact alert, Cause cause) implements Reception {}

    /** It says nothing that matters: the end of an alert that does not fire. */
    record Ignored() implements Reception {}

    /**
     * @param held the alert of the same labels; null if there is none
     * @param posted with its end filled in
     * @param receivedAt when it was received: an end after that was still to come, whatever the time is now, so that what
     *     ran out while we were away is not taken for the sender's word
     */
    static Reception of(@Nullable HeldAlert held, AlertFact posted, Instant receivedAt) {
        if (held == null) {
            return AlertMerge.isResolved(posted, receivedAt) ? new Ignored() : new Fires(posted);
        }
        if (held.resolvedAt() != null) {
            return ofResolved(held.ended(held.resolvedAt()), posted, receivedAt);
        }
        AlertFact merged = AlertMerge.merge(held.fact(), posted, receivedAt);
        if (AlertMerge.isResolved(merged, receivedAt)) {
            return new Resolves(merged, Cause.SENDER);
        }
        return saysTheSame(held.fact(), merged) ? new Refreshes(merged) : new Changes(merged);
    }

    /** An end that moves is told if the end was not told yet; a start before the end held goes on from its start. */
    private static Reception ofResolved(AlertFact held, AlertFact posted, Instant receivedAt) {
        AlertFact merged = AlertMerge.merge(held, posted, receivedAt);
        if (!AlertMerge.isResolved(merged, receivedAt)) {
            return new Fires(merged);
        }
        return merged.endsAt().equals(held.endsAt()) ? new Ignored() : new Resolves(merged, Cause.SENDER);
    }

    private static boolean saysTheSame(AlertFact held, AlertFact merged) {
        return held.annotations().equals(merged.annotations())
                && held.startsAt().equals(merged.startsAt())
                && held.timeout() == merged.timeout()
                && held.generatorUrl().equals(merged.generatorUrl());
    }
}
