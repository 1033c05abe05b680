package dev.tocsin.notifier.app;

import dev.tocsin.notifier.domain.conversation.Lane;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** A lane that one thread works off while others add to it. */
final class LaneQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Lane lane = Lane.EMPTY;
    private boolean closed;

    void offer(WaitingDelivery waiting) {
        change(now -> now.withNew(waiting));
    }

    void replace(WaitingDelivery waiting) {
        change(now -> now.with(waiting));
    }

    void remove(WaitingDelivery waiting) {
        change(now -> now.without(waiting));
    }

    private void change(UnaryOperator<Lane> change) {
        lock.lock();
        try {
            lane = closed ? Lane.EMPTY : change.apply(lane);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Lane now() {
        lock.lock();
        try {
            return lane;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the waiting: what is left here is in the waiting room. */
    void close() {
        closed = true;
        change(now -> Lane.EMPTY);
    }

    /** Returns when the lane is no longer {@code seen}, or after {@code longest}. */
    void awaitChange(Lane seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (lane == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
