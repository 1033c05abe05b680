package dev.tocsin.standalone.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Starts servers again that ended without being asked to; the services wait and go on by themselves. */
final class KeptRunning implements AutoCloseable {

    /** Long enough not to spin where a server dies at once, short beside what senders tolerate (10 s). */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ExecutorService watches = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration pause;

    KeptRunning() {
        this(PAUSE);
    }

    /** @param pause before a server is started again */
    KeptRunning(Duration pause) {
        this.pause = pause;
    }

    /**
     * Watches one server.
     *
     * @param exit    completes when the process that runs at the time of the call has ended
     * @param restart starts it again
     */
    void watch(String name, Supplier<CompletableFuture<Void>> exit, Runnable restart) {
        watches.execute(() -> {
            try {
                while (!watches.isShutdown()) {
                    boolean ended = hasEnded(name, exit);
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                    if (ended) {
                        System.err.println("tocsin: the " + name + " ended unasked; starting it again");
                        restart(name, restart);
                    }
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Waits for the end. False if it cannot be told whether there was one: the server is not started twice for that. */
    private boolean hasEnded(String name, Supplier<CompletableFuture<Void>> exit) throws InterruptedException {
        try {
            exit.get().get();
            return true;
        } catch (ExecutionException | RuntimeException e) {
            System.err.println("tocsin: the " + name + " cannot be watched, looking again: " + e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        watches.shutdownNow();
        watches.close();
    }

    private static void restart(String name, Runnable restart) {
        try {
            restart.run();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            System.err.println("tocsin: the " + name + " could not be started again: " + e.getMessage());
        }
    }
}
