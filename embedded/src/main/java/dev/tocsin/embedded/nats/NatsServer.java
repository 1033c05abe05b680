package dev.tocsin.embedded.nats;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.process.ChildProcess;
import dev.tocsin.embedded.process.FreePort;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A NATS server with JetStream, running as our child on a data directory.
 *
 * <p>Its port and token stay the same over {@link #restart()}, so that clients find it again.
 */
public final class NatsServer implements AutoCloseable {

    /** Recovery of a big store takes its time; a server that cannot start ends by itself much sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 20;
    private static final int PORT_ATTEMPTS = 5;

    private final DataDirectory data;
    private final NatsBinary binary;
    private final int port;
    private volatile ChildProcess process;

    private NatsServer(DataDirectory data, NatsBinary binary, int port, ChildProcess process) {
        this.data = data;
        this.binary = binary;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server, found as {@link DebianPackages#inUserCache()} and the PATH offer it, and waits until it answers.
     *
     * @throws NatsUnavailableException when no server can be found or started; the message says what to do
     */
    public static NatsServer start(DataDirectory data) {
        return start(data, DebianPackages.inUserCache());
    }

    static NatsServer start(DataDirectory data, DebianPackages packages) {
        NatsBinary binary = NatsBinary.find(packages);
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.find();
            ChildProcess process = NatsLaunch.start(data, binary, port);
            if (awaitAnswer(process, port, data.secret("nats"))) {
                return new NatsServer(data, binary, port, process);
            }
            String log = process.logTail();
            process.close();
            if (attempt == PORT_ATTEMPTS || !log.contains("address already in use")) {
                throw new NatsUnavailableException("The NATS server did not start. Its last words:\n" + log);
            }
        }
    }

    /** The address without the token: {@code nats://127.0.0.1:PORT}. */
    public String url() {
        return "nats://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** What a client must present. */
    public String token() {
        return data.secret("nats");
    }

    public long pid() {
        return process.pid();
    }

    /** Completes when the server that runs now has ended, asked or not. */
    public CompletableFuture<Void> onExit() {
        return process.onExit();
    }

    /** Ends the server as a crash would, without notice. */
    public void kill() {
        process.kill();
    }

    /** Starts the server again on its port, token and store, and waits until it answers; ends it first if it runs. */
    public void restart() {
        process.close();
        process = NatsLaunch.start(data, binary, port);
        if (!awaitAnswer(process, port, token())) {
            throw new NatsUnavailableException(
                    "The NATS server did not come back. Its last words:\n" + process.logTail());
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private static boolean awaitAnswer(ChildProcess process, int port, String token) {
        long start = System.nanoTime();
        while (!process.ended() && System.nanoTime() - start < PATIENCE.toNanos()) {
            if (NatsPing.answers(port, token)) {
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
