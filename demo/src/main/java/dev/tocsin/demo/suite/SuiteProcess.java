package dev.tocsin.demo.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code ./tocsin up} as a child, whose words are passed on to our terminal. */
public final class SuiteProcess implements AutoCloseable {

    private static final int USUAL_PORT = 9093;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 100;
    private static final long END_SECONDS = 60;

    /** The last line of what the suite says once it is ready. */
    private static final String WELCOMED = "Ctrl-C stops everything";

    private final Process process;
    private final String url;
    private final CountDownLatch welcomed = new CountDownLatch(1);

    private SuiteProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the suite on Alertmanager's port, or on a free one where that is taken, with nothing remembered. */
    public static SuiteProcess start(Path script, Path policy, Path data) throws IOException {
        int port = isFree(USUAL_PORT) ? USUAL_PORT : freePort();
        Process process = new ProcessBuilder(
                        script.toString(),
                        "up",
                        "--policy",
                        policy.toString(),
                        "--data",
                        data.toString(),
                        "--fresh",
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        SuiteProcess suite = new SuiteProcess(process, "http://127.0.0.1:" + port);
        Thread.ofVirtual().start(suite::passOn);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "end-suite"));
        return suite;
    }

    public String url() {
        return url;
    }

    /**
     * Waits until alerts are accepted and delivered.
     *
     * @throws IOException when the suite ends instead, or takes too long; it has said why
     */
    public void awaitReady() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!welcomed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException("The suite did not get ready at " + url + ".");
            }
        }
    }

    /** Waits until the suite ends. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Ctrl-C has reached the suite as well; whoever stops the demo alone stops it through this. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOn() {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
            System.out.println(line);
            if (line.startsWith(WELCOMED)) {
                welcomed.countDown();
            }
        });
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
