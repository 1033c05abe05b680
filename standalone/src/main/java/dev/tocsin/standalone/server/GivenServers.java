package dev.tocsin.standalone.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Servers that somebody else runs, by option or by the services' own configuration keys.
 *
 * @param nats     the address of a NATS server with JetStream
 * @param postgres {@code postgresql://HOST:PORT/DATABASE}
 */
public record GivenServers(Optional<String> nats, Optional<String> postgres) {

    private static final String NATS_KEY = "quarkus.messaging.nats.connection.servers";
    private static final String POSTGRES_KEY = "quarkus.datasource.reactive.url";

    /** The options, or else what the configuration says. */
    public static GivenServers of(Optional<String> nats, Optional<String> postgres) {
        return new GivenServers(nats.or(() -> configured(NATS_KEY)), postgres.or(() -> configured(POSTGRES_KEY)));
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        nats.ifPresent(url -> settings.put(NATS_KEY, url));
        postgres.ifPresent(url -> {
            settings.put(POSTGRES_KEY, url);
            settings.put("quarkus.datasource.jdbc.url", "jdbc:" + url);
        });
        return settings;
    }

    private static Optional<String> configured(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(key)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
