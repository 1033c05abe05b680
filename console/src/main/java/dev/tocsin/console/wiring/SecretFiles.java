package dev.tocsin.console.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.console.session.SignInToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads the secrets that sessions rest on. */
final class SecretFiles {

    private static final Logger LOG = Logger.getLogger(SecretFiles.class);
    private static final int KEY_BYTES = 32;

    private final ConsoleConfig config;
    private final Optional<Path> keyFile;

    SecretFiles(ConsoleConfig config, Optional<Path> keyFile) {
        this.config = config;
        this.keyFile = keyFile;
    }

    /** The sign-in token; empty, with a warning, if none is configured. */
    Optional<SignInToken> token() {
        Optional<String> token = config.tokenFile()
                .map(file -> new String(read("tocsin.console.token-file", file), UTF_8).strip())
                .or(config::token);
        if (token.isEmpty()) {
            LOG.warn("Nobody can sign in to the pages: set tocsin.console.token-file to a file with a token.");
        }
        return token.map(SignInToken::new);
    }

    byte[] installationKey() {
        if (keyFile.isPresent()) {
            return read("tocsin.installation-key-file", keyFile.get());
        }
        LOG.warn("tocsin.installation-key-file is not set: sessions end when this process does, "
                + "and no other process knows them.");
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] read(String setting, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (content.length == 0) {
                throw new IllegalStateException(setting + " names " + file + ", which is empty");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(setting + " names " + file + ", which cannot be read", e);
        }
    }
}
