package dev.tocsin.bench.contender;

import dev.tocsin.embedded.packages.DebianPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where contenders run.
 *
 * @param script {@code ./tocsin} of a built tree
 * @param folder for what they keep, on the disk that is to be measured; absolute
 */
public record Site(Path script, Path folder, DebianPackages packages) {

    /** A new, empty folder. */
    public Path fresh(String name) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, name);
    }

    /** Removes what {@link #fresh} made, if it is still there, and all in it: a minute of load leaves a gigabyte. */
    public static void clear(Path made) throws IOException {
        if (!Files.isDirectory(made)) {
            return;
        }
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
