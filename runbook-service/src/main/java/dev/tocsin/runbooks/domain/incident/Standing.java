package dev.tocsin.runbooks.domain.incident;

import java.time.Instant;

/**
 * How a group stood at the latest decision that we have heard of. News that were decided before it come late.
 *
 * @param at when it was decided
 */
public record Standing(Instant at, Stand stand) {

    /** Whether any of its alerts fires. */
    public enum Stand {
        FIRING,
        RESOLVED
    }
}
