package dev.tocsin.ingest.adapter.config;

import dev.tocsin.ingest.domain.sender.TokenDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A token in a file, which may be replaced while we run. */
final class TokenFile {

    private static final Logger LOG = Logger.getLogger(TokenFile.class);

    private final Path file;
    private volatile Reading last;

    private record Reading(FileTime modified, List<TokenDigest> tokens) {}

    /** @throws UncheckedIOException if it cannot be read at the start */
    TokenFile(Path file) {
        this.file = file;
        try {
            this.last = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token now. While the file cannot be read nobody is let in by it. */
    List<TokenDigest> tokens() {
        try {
            @Nullable Reading known = last;
            if (!Files.getLastModifiedTime(file).equals(known.modified)) {
                last = read();
            }
            return last.tokens;
        } catch (IOException e) {
            LOG.errorf(
                    "token file cannot be read: file=%s reason=%s",
                    file, e.getClass().getSimpleName());
            return List.of();
        }
    }

    private Reading read() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        String token = Files.readString(file).strip();
        return new Reading(modified, token.isEmpty() ? List.of() : List.of(TokenDigest.of(token)));
    }
}
