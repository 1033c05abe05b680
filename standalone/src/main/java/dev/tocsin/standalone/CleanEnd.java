package dev.tocsin.standalone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the JVM's end back until everything that was started has ended in order. Ctrl-C starts the JVM's shutdown hooks,
 * all at once; without this the JVM would be gone as soon as the services are, with their servers still running.
 */
final class CleanEnd implements AutoCloseable {

    /** Less than what a service supervisor waits before it kills (systemd: 90 s). */
    private static final long PATIENCE_SECONDS = 60;

    private final Thread starter = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean servicesStarted;

    private CleanEnd() {}

    /** From now on, and until it is closed, the JVM waits. */
    static CleanEnd register() {
        CleanEnd end = new CleanEnd();
        Runtime.getRuntime().addShutdownHook(new Thread(end::await, "clean-end"));
        return end;
    }

    /** From now on the services notice a Ctrl-C by themselves; before, the starting thread is interrupted. */
    void servicesStart() {
        servicesStarted = true;
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void await() {
        if (!servicesStarted) {
            starter.interrupt();
        }
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("tocsin: not everything ended in time; the next start ends what is left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
