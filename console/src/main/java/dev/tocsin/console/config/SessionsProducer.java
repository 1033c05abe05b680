package dev.tocsin.console.config;

import dev.tocsin.console.session.Sessions;
import dev.tocsin.console.session.SignInToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the secrets that sessions rest on. */
@ApplicationScoped
class SessionsProducer {

    private static final Logger LOG = Logger.getLogger(SessionsProducer.class);
    private static final int KEY_BYTES = 32;

    @Produces
    @Singleton
    Sessions sessions(
            ConsoleConfig config,
            @ConfigProperty(name = "tocsin.installation-key-file") Optional<Path> installationKeyFile) {
        Optional<SignInToken> token = token(config).map(SignInToken::new);
        if (token.isEmpty()) {
            LOG.warn("Nobody can sign in to the pages: set tocsin.console.token-file to a file with a token.");
        }
        return new Sessions(
                token.orElse(null), key(installationKeyFile), config.sessionLifetime(), InstantSource.system());
    }

    private static Optional<String> token(ConsoleConfig config) {
        return config.tokenFile()
                .map(file -> new String(read("tocsin.console.token-file", file)).strip())
                .or(config::token);
    }

    private static byte[] key(Optional<Path> file) {
        if (file.isPresent()) {
            return read("tocsin.installation-key-file", file.get());
        }
        LOG.warn("tocsin.installation-key-file is not set: sessions end when this process does, "
                + "and no other process knows them.");
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] read(String key, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (content.length == 0) {
                throw new IllegalStateException(key + " names " + file + ", which is empty");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(key + " names " + file + ", which cannot be read", e);
        }
    }
}
