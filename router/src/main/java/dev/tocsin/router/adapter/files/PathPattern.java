package dev.tocsin.router.adapter.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Patterns of paths as Go's {@code filepath.Glob} takes them: {@code *}, {@code ?} and {@code [...]} within a name. */
final class PathPattern {

    private PathPattern() {}

    /** The files that match, sorted within each folder; none is no error. */
    static List<Path> resolve(Path folder, String pattern) throws IOException {
        Path whole = folder.resolve(pattern);
        List<Path> found = List.of(whole.getRoot());
        for (Path part : whole) {
            found = step(found, part.toString());
        }
        return found.stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> step(List<Path> folders, String name) throws IOException {
        List<Path> next = new ArrayList<>();
        for (Path folder : folders) {
            if (!isPattern(name)) {
                next.add(folder.resolve(name).normalize());
            } else if (Files.isDirectory(folder)) {
                next.addAll(matching(folder, name));
            }
        }
        return next;
    }

    /** Braces mean themselves in Go. */
    private static List<Path> matching(Path folder, String name) throws IOException {
        List<Path> matching = new ArrayList<>();
        String glob = name.replace("{", "\\{").replace("}", "\\}");
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(matching::add);
        }
        matching.sort(null);
        return matching;
    }

    private static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?[".indexOf(c) >= 0);
    }
}
