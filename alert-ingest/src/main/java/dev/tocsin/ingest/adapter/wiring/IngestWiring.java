package dev.tocsin.ingest.adapter.wiring;

import dev.tocsin.ingest.adapter.config.ConfiguredSenders;
import dev.tocsin.ingest.adapter.config.IngestConfig;
import dev.tocsin.ingest.adapter.http.BodyLimit;
import dev.tocsin.ingest.app.AcceptAlerts;
import dev.tocsin.ingest.app.Horizons;
import dev.tocsin.ingest.app.port.AlertLog;
import dev.tocsin.ingest.domain.sender.Exposure;
import dev.tocsin.ingest.domain.sender.KnownSenders;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Produces the use cases. */
@Singleton
final class IngestWiring {

    private static final Duration DEFAULT_RESOLVE_TIMEOUT = Duration.ofMinutes(5);

    @Produces
    @Singleton
    AcceptAlerts acceptAlerts(AlertLog log) {
        return new AcceptAlerts(
                log, InstantSource.system(), () -> UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    Horizons horizons(IngestConfig config) {
        Map<String, Duration> expiries = new HashMap<>();
        config.sources().forEach((name, source) -> source.expiry().ifPresent(expiry -> expiries.put(name, expiry)));
        return new Horizons(expiries, config.webhookExpiry(), tenant -> DEFAULT_RESOLVE_TIMEOUT);
    }

    @Produces
    @Singleton
    KnownSenders senders(IngestConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        return new KnownSenders(ConfiguredSenders.of(config.senders()), exposureOf(host));
    }

    @Produces
    @Singleton
    BodyLimit bodyLimit(IngestConfig config) {
        return new BodyLimit(config.maxBody().asLongValue());
    }

    private static Exposure exposureOf(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress() ? Exposure.THIS_MACHINE : Exposure.NETWORK;
        } catch (UnknownHostException e) {
            return Exposure.NETWORK;
        }
    }
}
