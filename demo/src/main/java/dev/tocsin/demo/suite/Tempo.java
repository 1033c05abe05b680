package dev.tocsin.demo.suite;

import java.time.Duration;

/** How fast the story is told, and how fast the policy reacts. */
public enum Tempo {
    /** Three to four minutes: time to look. */
    UNHURRIED(1.0, Times.of(3, 10, 20, 5, 10)),
    /** Some forty seconds: for tests. */
    FAST(0.2, Times.of(1, 3, 4, 1, 2));

    private final double factor;
    private final Times times;

    Tempo(double factor, Times times) {
        this.factor = factor;
        this.times = times;
    }

    /** The intervals in the demo's policy, far shorter than anybody's real ones. */
    public record Times(
            Duration groupWait, Duration groupInterval, Duration escalateAfter, Duration beat, Duration grace) {

        private static Times of(int groupWait, int groupInterval, int escalateAfter, int beat, int grace) {
            return new Times(
                    Duration.ofSeconds(groupWait),
                    Duration.ofSeconds(groupInterval),
                    Duration.ofSeconds(escalateAfter),
                    Duration.ofSeconds(beat),
                    Duration.ofSeconds(grace));
        }
    }

    public Times times() {
        return times;
    }

    /** How long to wait where the unhurried story waits that long. */
    public Duration pause(Duration unhurried) {
        return Duration.ofMillis(Math.round(unhurried.toMillis() * factor));
    }
}
