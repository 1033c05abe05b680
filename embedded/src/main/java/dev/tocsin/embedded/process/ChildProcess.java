package dev.tocsin.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A server that runs as our child, with its output in a log file.
 *
 * <p>It is put into a session of its own where the machine can do that: Ctrl-C in a terminal reaches the whole
 * foreground process group, and a server that ends at the same instant as its clients takes their last words with it.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOG_TAIL_CHARS = 2_000;

    private final ChildRecords records;
    private final ChildRecord recorded;
    private final Path log;
    private final Process process;

    private ChildProcess(ChildRecords records, ChildRecord recorded, Path log, Process process) {
        this.records = records;
        this.recorded = recorded;
        this.log = log;
        this.process = process;
    }

    /**
     * What to start.
     *
     * @param name        unique in the data directory
     * @param program     the name of the server's program, which launchers in the command may precede
     * @param command     the program and its arguments
     * @param environment variables to add to our own
     * @param mark        the argument that tells this child from every other process
     * @param stop        the signal at which it ends in good order
     * @param log         where its output is appended
     */
    public record Start(
            String name,
            String program,
            List<String> command,
            Map<String, String> environment,
            String mark,
            StopSignal stop,
            Path log) {

        public Start {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Records and starts the child. It may not answer yet, or may have ended again: see {@link #ended()}. */
    public static ChildProcess start(ChildRecords records, Start start) {
        ChildRecord intended =
                new ChildRecord(start.name(), start.program(), start.mark(), start.stop(), Optional.empty());
        records.write(intended);
        try {
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(start.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(start.log().toFile()));
            builder.environment().putAll(start.environment());
            Process process = builder.start();
            records.write(intended.running(process.toHandle()));
            return new ChildProcess(records, intended, start.log(), process);
        } catch (IOException e) {
            records.forget(start.name());
            throw new UncheckedIOException("The program " + start.command().getFirst() + " could not be started", e);
        }
    }

    /** The operating system's number of the child. */
    public long pid() {
        return process.pid();
    }

    /** Whether the child is no longer running. */
    public boolean ended() {
        return !process.isAlive();
    }

    /** Completes when the child has ended, for whatever reason. */
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(ignored -> {});
    }

    /** The end of the child's output, for a message about why it did not start. */
    public String logTail() {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - LOG_TAIL_CHARS)).strip();
        } catch (IOException e) {
            return "(its log " + log + " cannot be read)";
        }
    }

    /** Ends the child, and what it has started, as a crash would, without notice. */
    public void kill() {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        records.forget(recorded.name());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            recorded.stop().end(process.toHandle(), PATIENCE);
        }
        records.forget(recorded.name());
    }

    private static List<String> inOwnSession(List<String> command) {
        return ProgramPath.find("setsid")
                .map(setsid -> {
                    List<String> apart = new ArrayList<>(List.of(setsid.toString()));
                    apart.addAll(command);
                    return apart;
                })
                .orElse(command);
    }
}
