package dev.tocsin.engine.domain.alert;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.journal.AlertFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert in the engine's state.
 *
 * @param resolvedAt when it was resolved; null while it fires
 * @param refreshedBy the sequence in {@code ALERTS} of the last message that moved its end without being journalled; 0 if
 *     the journal knows its end
 */
public record HeldAlert(
        AlertId id, AlertFact fact, @Nullable Instant resolvedAt, long refreshedBy) {

    public static HeldAlert firing(AlertId id, AlertFact fact) {
        return new HeldAlert(id, fact, null, 0);
    }

    public boolean isFiring() {
        return resolvedAt == null;
    }

    public LabelSet labels() {
        return fact.labels();
    }

    public HeldAlert resolved(Instant at) {
        return new HeldAlert(id, fact, at, 0);
    }

    /** What is known of it, with its true end. */
    AlertFact ended(Instant at) {
        return new AlertFact(
                fact.labels(),
                fact.annotations(),
                fact.startsAt(),
                at,
                fact.updatedAt(),
                false,
                fact.generatorUrl(),
                fact.source());
    }

    public HeldAlert refreshed(AlertFact newer, long sequence) {
        return new HeldAlert(id, newer, resolvedAt, sequence);
    }
}
