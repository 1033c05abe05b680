package dev.tocsin.console.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The files every page loads. Their address changes with their content, so that browsers may keep them for long. */
@Singleton
final class Assets {

    static final String HTMX = "/webjars/htmx.org/2.0.4/dist/htmx.min.js";
    private static final List<String> OWN = List.of("/console/console.css", "/console/console.js");

    private final String version;

    Assets() {
        CRC32 checksum = new CRC32();
        OWN.forEach(path -> checksum.update(content(path)));
        version = Long.toHexString(checksum.getValue());
    }

    String version() {
        return version;
    }

    static byte[] content(String path) {
        try (InputStream file = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (file == null) {
                throw new IllegalStateException("the console's jar lacks " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
