package dev.tocsin.runbooks.adapter.messaging;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the publisher when there is something in the outbox. Rings in between come to one. */
@Singleton
public final class OutboxBell {

    /** For what a crash left in the outbox, and what another process put there. */
    private static final long UNASKED_SECONDS = 2;

    private final Semaphore ring = new Semaphore(1);

    public void ring() {
        if (ring.availablePermits() == 0) {
            ring.release();
        }
    }

    /** Waits for a ring, or for the next unasked look. False if this thread is asked to stop. */
    boolean awaitRing() {
        try {
            if (ring.tryAcquire(UNASKED_SECONDS, TimeUnit.SECONDS)) {
                ring.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
