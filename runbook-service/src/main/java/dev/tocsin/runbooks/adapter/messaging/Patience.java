package dev.tocsin.runbooks.adapter.messaging;

import dev.tocsin.runbooks.app.port.Unavailable;
import java.time.Duration;

/** Tries again while PostgreSQL is away: it starts, restarts or fails over in seconds. */
final class Patience {

    /** Less than the consumer's {@code ack-wait} of 60 s, after which JetStream delivers the message to somebody else. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private Patience() {}

    /** @throws Unavailable if it failed again and again */
    static void run(Runnable action) {
        long start = System.nanoTime();
        while (true) {
            try {
                action.run();
                return;
            } catch (Unavailable e) {
                if (System.nanoTime() - start > LONGEST.toNanos() || !pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
