package dev.tocsin.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server as our child, with its output in a log file; can be started again after its end. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 20;
    private static final long END_SECONDS = 60;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int LOG_TAIL_CHARS = 160;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final URI ready;
    private @Nullable Process process;

    ServerProcess(List<String> command, Map<String, String> environment, Path log, URI ready) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.ready = ready;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end " + command.getFirst()));
    }

    void start() throws ContenderFailedException {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " cannot be started", e);
        }
        awaitReady(process);
    }

    ProcessHandle handle() {
        return running().toHandle();
    }

    void kill() {
        List<ProcessHandle> children = running().descendants().toList();
        running().destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        running().onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    void close() {
        if (process == null) {
            return;
        }
        try {
            process.destroy();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started: " + command);
        }
        return process;
    }

    private void awaitReady(Process started) throws ContenderFailedException {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new ContenderFailedException("not ready at " + ready + "; its last words: " + logTail());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ContenderFailedException("interrupted while waiting for " + ready);
            }
        }
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String logTail() {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - LOG_TAIL_CHARS)).strip();
        } catch (IOException e) {
            return "(its log " + log + " cannot be read)";
        }
    }
}
