package dev.tocsin.runbooks.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The runbooks of {@code docs/runbooks/}, which come in the jar. A jar cannot be listed, so a file names them. */
final class PackagedRunbooks {

    private static final String NAMES = "/runbooks/packaged.txt";

    private PackagedRunbooks() {}

    static List<Runbook> load() {
        return text(NAMES)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(name -> RunbookReader.read(new RunbookName(name), text("/runbooks/" + name + ".md")))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream file = PackagedRunbooks.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks " + resource + ", which " + NAMES + " names");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
