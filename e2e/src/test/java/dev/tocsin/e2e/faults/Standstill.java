package dev.tocsin.e2e.faults;

import dev.tocsin.e2e.suite.Standalone;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops a JVM at a place of an alert's way, without a hook in it: it runs for a blink at a time, and while it stands
 * still in between one looks, outside of it, how far the alert has come.
 */
final class Standstill {

    /** Shorter than what a step takes, so that few are missed; the search goes on if one is. */
    private static final Duration BLINK = Duration.ofNanos(200_000);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the JVM had written before it stopped has been read once as many looks in a row agree. */
    private static final int AGREEING_LOOKS = 3;

    private final Standalone suite;

    Standstill(Standalone suite) {
        this.suite = suite;
    }

    /** Returns true with the JVM standing still at the place; false, and it runs, if the alert went past it. */
    boolean reach(Place place, AlertWay way) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            suite.freeze();
            Progress progress = settled(way);
            if (place.isReached(progress)) {
                return true;
            }
            suite.thaw();
            if (place.isPassed(progress)) {
                return false;
            }
            LockSupport.parkNanos(BLINK.toNanos());
        }
        throw new AssertionError("The alert did not get as far as " + place + ", but to " + way.progress());
    }

    private static Progress settled(AlertWay way) {
        Progress last = way.progress();
        for (int agreeing = 1; agreeing < AGREEING_LOOKS; agreeing++) {
            Progress now = way.progress();
            if (!now.equals(last)) {
                agreeing = 0;
            }
            last = now;
        }
        return last;
    }
}
