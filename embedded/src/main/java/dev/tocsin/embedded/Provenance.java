package dev.tocsin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether all that is in a directory is an installation's own, which a file in it tells. */
final class Provenance {

    static final String MARK = ".tocsin-data";

    /** What a run makes. Directories of before there was a mark hold nothing else, and secrets in any case. */
    private static final Set<String> LAYOUT =
            Set.of("lock", "children", "secrets", "nats", "postgres", "logs", "policy");

    private Provenance() {}

    /** Marks the directory if nobody else has put anything there; to be called before anything is made in it. */
    static void claim(Path root) throws IOException {
        if (!isOurs(root) && isMadeByUs(names(root))) {
            Files.writeString(
                    root.resolve(MARK), "Made by Tocsin. All in this directory goes with: tocsin up --fresh\n");
        }
    }

    static boolean isOurs(Path root) {
        return Files.exists(root.resolve(MARK));
    }

    private static boolean isMadeByUs(Set<String> names) {
        return names.isEmpty() || names.contains("secrets") && LAYOUT.containsAll(names);
    }

    private static Set<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
