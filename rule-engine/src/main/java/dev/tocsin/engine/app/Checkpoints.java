package dev.tocsin.engine.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When to checkpoint, and how much of {@code ALERTS} an alert's end may rest on: ten minutes, within which everything
 * that is resent at the usual pace has moved on, so that little has to be journalled.
 */
final class Checkpoints {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int KEPT = 10;
    private static final long SNAPSHOT_EVERY = 1000;

    private final Deque<Long> marks = new ArrayDeque<>();
    private Instant next;
    private long last;
    private long snapshotAt;

    Checkpoints(Instant now, long decidedThrough) {
        this.next = now.plus(EVERY);
        this.last = decidedThrough;
    }

    /** Whether a minute has passed in which alerts came. */
    boolean isDue(Instant now, long decidedThrough) {
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(EVERY);
        boolean moved = decidedThrough > last;
        last = decidedThrough;
        return moved;
    }

    /** Whether the journal has grown enough since the last snapshot to be worth one. */
    boolean isSnapshotDue(long position) {
        if (position - snapshotAt < SNAPSHOT_EVERY) {
            return false;
        }
        snapshotAt = position;
        return true;
    }

    /** Takes note of how far alerts are decided now; returns how far they were ten marks ago, or 0. */
    long mark(long decidedThrough) {
        marks.addLast(decidedThrough);
        return marks.size() > KEPT ? marks.removeFirst() : 0;
    }
}
