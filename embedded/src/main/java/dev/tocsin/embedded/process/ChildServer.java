package dev.tocsin.embedded.process;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** A server as our child, on one port for its life, so that clients find it again after {@link #restart()}. */
public abstract class ChildServer implements AutoCloseable {

    /** Recovery after a crash takes its time; a server that cannot start ends by itself much sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 20;
    private static final int PORT_ATTEMPTS = 5;

    private final Kind kind;
    private final int port;
    private volatile ChildProcess process;

    /**
     * What is started, and how one sees that it answers.
     *
     * @param name such as "The NATS server", for messages
     * @param launch starts it on a port of loopback
     * @param answers whether it answers there
     * @param unavailable makes the exception that says why there is none
     */
    public record Kind(
            String name,
            IntFunction<ChildProcess> launch,
            IntPredicate answers,
            Function<String, RuntimeException> unavailable) {}

    /** A server that answers. */
    protected record Running(Kind kind, int port, ChildProcess process) {}

    protected ChildServer(Running running) {
        this.kind = running.kind();
        this.port = running.port();
        this.process = running.process();
    }

    /**
     * Starts one on a free port, on another if somebody else takes that one first, and waits until it answers.
     *
     * @throws RuntimeException the kind's own, when it cannot be started
     */
    protected static Running start(Kind kind) {
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.find();
            ChildProcess process = kind.launch().apply(port);
            if (awaitAnswer(kind, process, port)) {
                return new Running(kind, port, process);
            }
            String log = process.logTail();
            process.close();
            if (attempt == PORT_ATTEMPTS || !log.toLowerCase(Locale.ROOT).contains("address already in use")) {
                throw kind.unavailable().apply(kind.name() + " did not start. Its last words:\n" + log);
            }
        }
    }

    public final int port() {
        return port;
    }

    public final long pid() {
        return process.pid();
    }

    /** Completes when the server that runs now has ended, asked or not. */
    public final CompletableFuture<Void> onExit() {
        return process.onExit();
    }

    /** Ends the server as a crash would, without notice. */
    public final void kill() {
        process.kill();
    }

    /** Starts the server again with its port, secrets and files, and waits until it answers; ends it first if it runs. */
    public final void restart() {
        process.close();
        process = kind.launch().apply(port);
        if (!awaitAnswer(kind, process, port)) {
            throw kind.unavailable().apply(kind.name() + " did not come back. Its last words:\n" + process.logTail());
        }
    }

    @Override
    public final void close() {
        process.close();
    }

    private static boolean awaitAnswer(Kind kind, ChildProcess process, int port) {
        long start = System.nanoTime();
        while (!process.ended() && System.nanoTime() - start < PATIENCE.toNanos()) {
            if (kind.answers().test(port)) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
