package dev.tocsin.embedded.process;

import dev.tocsin.embedded.process.ChildRecord.Identity;
import dev.tocsin.embedded.secrets.OwnerOnly;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One small file a child, written before the child starts and completed after, so that no moment at which this JVM may
 * be killed leaves a child that nobody knows of.
 */
public final class ChildRecords {

    /** An orphan has no client left that could hold it up; a checkpoint of a big database may take this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    public ChildRecords(Path folder) {
        this.folder = folder;
    }

    /** Ends, in good order where possible, every recorded child that still runs, and forgets all. */
    public void endAll() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!isHalfWritten(file)) {
                    end(read(file));
                }
                Files.deleteIfExists(file);
            }
        }
    }

    void write(ChildRecord child) {
        Properties properties = new Properties();
        properties.setProperty("program", child.program());
        properties.setProperty("mark", child.mark());
        properties.setProperty("stop", child.stop().name());
        child.identity().ifPresent(known -> {
            properties.setProperty("pid", Long.toString(known.pid()));
            properties.setProperty("startedAt", known.startedAt().toString());
        });
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            OwnerOnly.createDirectories(folder);
            OwnerOnly.write(folder.resolve(child.name()), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The child " + child.name() + " could not be recorded in " + folder, e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The record of " + name + " in " + folder + " could not be removed", e);
        }
    }

    /** A kill between writing a record and naming it leaves one; the record it should have replaced is still there. */
    private static boolean isHalfWritten(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static ChildRecord read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        Optional<Identity> identity = Optional.ofNullable(properties.getProperty("pid"))
                .map(pid -> new Identity(Long.parseLong(pid), Instant.parse(properties.getProperty("startedAt", ""))));
        return new ChildRecord(
                String.valueOf(file.getFileName()),
                properties.getProperty("program", ""),
                properties.getProperty("mark", ""),
                StopSignal.valueOf(properties.getProperty("stop", StopSignal.TERM.name())),
                identity);
    }

    private static void end(ChildRecord child) {
        Stream<ProcessHandle> candidates = child.identity()
                .map(known -> ProcessHandle.of(known.pid()).stream())
                .orElseGet(ProcessHandle::allProcesses);
        candidates.filter(child::describes).toList().forEach(orphan -> child.stop()
                .end(orphan, PATIENCE));
    }
}
