package dev.tocsin.runbooks.adapter.messaging;

import dev.tocsin.runbooks.app.port.Unavailable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tries again while PostgreSQL is away: it starts, restarts or fails over in seconds. It ends with the application, which
 * would otherwise wait for it: what is not done by then comes again to whoever is there next.
 */
@ApplicationScoped
class Patience {

    /** Less than the consumer's {@code ack-wait} of 60 s, after which JetStream delivers the message to somebody else. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();

    /** Ends the pauses, and the attempts that wait for PostgreSQL. */
    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        working.forEach(Thread::interrupt);
    }

    /** @throws Unavailable if it failed again and again, or the application stops */
    void run(Runnable action) {
        long start = System.nanoTime();
        working.add(Thread.currentThread());
        try {
            while (!succeeds(action, start)) {
                if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException();
                }
            }
        } catch (InterruptedException e) {
            throw new Unavailable("Waiting for PostgreSQL", e);
        } finally {
            working.remove(Thread.currentThread());
            // What follows is the word to NATS, which a thread that is still interrupted could not give.
            Thread.interrupted();
        }
    }

    private boolean succeeds(Runnable action, long start) {
        try {
            action.run();
            return true;
        } catch (Unavailable e) {
            if (stopping.getCount() == 0 || System.nanoTime() - start > LONGEST.toNanos()) {
                throw e;
            }
            return false;
        }
    }
}
