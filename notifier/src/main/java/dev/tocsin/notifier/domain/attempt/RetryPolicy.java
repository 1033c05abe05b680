package dev.tocsin.notifier.domain.attempt;

import java.time.Duration;

/**
 * How often to try.
 *
 * @param first the pause after the first failure, more than zero
 * @param longest what the doubled pauses stop growing at
 */
public record RetryPolicy(Duration first, Duration longest) {

    /** Half a pause more or less, so that what failed together does not come back together. */
    private static final double JITTER = 0.5;

    public RetryPolicy {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "retry needs 0 < first <= longest, has first=" + first + " longest=" + longest);
        }
    }

    /**
     * The pause after {@code attempts} failed ones.
     *
     * @param attempts from 1
     * @param random from 0 to 1
     */
    public Duration pause(int attempts, double random) {
        double factor = Math.pow(2, Math.min(attempts - 1, 30));
        double millis = Math.min(first.toMillis() * factor, longest.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * random)));
    }
}
