package dev.tocsin.contracts.v1.escalations;

import java.time.Duration;

/**
 * Whom to reach: whoever is on call in a schedule and, when nobody has acknowledged within the delay, the next one.
 *
 * @param schedule the schedule's name
 * @param escalateAfter more than zero
 */
public record OncallTarget(String schedule, Duration escalateAfter) {

    public OncallTarget {
        if (!escalateAfter.isPositive()) {
            throw new IllegalArgumentException("escalateAfter must be more than zero, is " + escalateAfter);
        }
    }
}
