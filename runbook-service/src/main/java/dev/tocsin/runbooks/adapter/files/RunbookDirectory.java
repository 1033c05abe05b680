package dev.tocsin.runbooks.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Reads the runbooks of a directory: files {@code <name>.md} of at most 256 KiB, not those of folders below. */
final class RunbookDirectory {

    private static final Logger LOG = Logger.getLogger(RunbookDirectory.class);
    private static final String SUFFIX = ".md";
    private static final long LARGEST = 256 * 1024;

    private final Path directory;

    RunbookDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Changes when a file is added, removed or written. Reads no file, and follows symbolic links, since Kubernetes swaps
     * one to update a mounted ConfigMap, which no watch on the files notices.
     */
    String fingerprint() throws IOException {
        StringBuilder state = new StringBuilder("files\n");
        for (Path file : files()) {
            state.append(file.getFileName()).append('/');
            state.append(Files.size(file)).append('/');
            state.append(Files.getLastModifiedTime(file)).append('\n');
        }
        return state.toString();
    }

    List<Runbook> load() throws IOException {
        List<Runbook> runbooks = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(runbooks::add);
        }
        return runbooks;
    }

    private static Optional<Runbook> read(Path file) throws IOException {
        String fileName = file.getFileName().toString();
        Optional<RunbookName> name = RunbookName.parse(fileName.substring(0, fileName.length() - SUFFIX.length()));
        if (name.isEmpty() || Files.size(file) > LARGEST) {
            String reason = name.isEmpty() ? "its name is not a runbook's" : "it has more than " + LARGEST + " bytes";
            LOG.warnf("runbook left out: file=%s reason=%s", file, reason);
            return Optional.empty();
        }
        Runbook runbook = RunbookReader.read(name.get(), new String(Files.readAllBytes(file), UTF_8));
        runbook.problems().forEach(problem -> LOG.warnf("runbook has a mistake: file=%s %s", file, problem));
        return Optional.of(runbook);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
