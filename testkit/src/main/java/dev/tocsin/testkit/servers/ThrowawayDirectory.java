package dev.tocsin.testkit.servers;

import dev.tocsin.embedded.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A data directory that is deleted when it is closed. */
record ThrowawayDirectory(DataDirectory data) implements AutoCloseable {

    static ThrowawayDirectory create() {
        try {
            return new ThrowawayDirectory(DataDirectory.open(Files.createTempDirectory("tocsin-test")));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory can be made", e);
        }
    }

    @Override
    public void close() {
        data.close();
        if (Files.isDirectory(data.root())) {
            deleteAll();
        }
    }

    private void deleteAll() {
        try (Stream<Path> files = Files.walk(data.root())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + data.root() + " could not be deleted", e);
        }
    }
}
