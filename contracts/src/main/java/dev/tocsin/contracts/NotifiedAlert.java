package dev.tocsin.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a notification shows it.
 *
 * @param endsAt when it was resolved; null while it fires
 * @param generatorUrl the sender's link to what raised it; may be empty
 */
public record NotifiedAlert(
        LabelSet labels,
        LabelSet annotations,
        Instant startsAt,
        @Nullable Instant endsAt,
        String generatorUrl) {

    public boolean isFiring() {
        return endsAt == null;
    }
}
