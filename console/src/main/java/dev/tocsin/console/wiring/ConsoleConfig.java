package dev.tocsin.console.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Keys under {@code tocsin.console}. */
@ConfigMapping(prefix = "tocsin.console")
public interface ConsoleConfig {

    /** The secret that lets a person in; at least 16 characters. Prefer {@link #tokenFile()}. */
    Optional<String> token();

    /** A file that holds the token; space around it is ignored. Wins over {@link #token()}. */
    Optional<Path> tokenFile();

    /** How long somebody stays signed in. */
    @WithDefault("P7D")
    Duration sessionLifetime();

    /**
     * Where other services' pages are, by name ({@code overview}, {@code alerts}, {@code incidents}, {@code silences},
     * {@code oncall}, {@code runbooks}, {@code deliveries}, {@code policy}), as {@code http://host:port}. A name that is
     * absent is on the same origin.
     */
    Map<String, String> links();
}
