package dev.tocsin.standalone.install;

import dev.tocsin.embedded.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** An {@code alertmanager.yml} and what may lie beside it. */
record PolicyFolder(Path alertmanager) {

    private static final String FILE = "alertmanager.yml";

    /** The file somebody chose. */
    static PolicyFolder of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute)) {
            throw new UnusableSettingException(
                    "There is no policy at " + absolute + " (--policy names an alertmanager.yml).");
        }
        return new PolicyFolder(absolute);
    }

    /** The one in the data directory, which tells nobody until it is edited; written when it is not there. */
    static PolicyFolder defaultIn(DataDirectory directory) {
        Path file = directory.folder("policy").resolve(FILE);
        if (!Files.exists(file)) {
            try (InputStream text =
                    Objects.requireNonNull(PolicyFolder.class.getResourceAsStream("/default-policy/" + FILE))) {
                Files.copy(text, file);
            } catch (IOException e) {
                throw new UncheckedIOException("The default policy cannot be written to " + file, e);
            }
        }
        return new PolicyFolder(file);
    }

    Optional<Path> oncall() {
        return Optional.of(alertmanager.resolveSibling("oncall.yml")).filter(Files::isRegularFile);
    }

    Optional<Path> runbooks() {
        return Optional.of(alertmanager.resolveSibling("runbooks")).filter(Files::isDirectory);
    }
}
