package dev.tocsin.ingest.domain.posted;

import java.time.Duration;

/** When an alert ends whose sender names no end and does not repeat it. */
public sealed interface Horizon {

    /** A time after receipt that holds for the alert's source. */
    record OfSource(Duration expiry) implements Horizon {

        public OfSource {
            if (!expiry.isPositive()) {
                throw new IllegalArgumentException("an expiry must be positive, not " + expiry);
            }
        }
    }

    /**
     * The policy's {@code resolve_timeout}, which the engine applies under the policy of that moment.
     *
     * @param resolveTimeout what it is now, to judge an alert that starts in the future
     */
    record OfPolicy(Duration resolveTimeout) implements Horizon {}
}
