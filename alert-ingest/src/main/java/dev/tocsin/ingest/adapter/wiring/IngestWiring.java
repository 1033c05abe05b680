package dev.tocsin.ingest.adapter.wiring;

import dev.tocsin.ingest.adapter.config.ConfiguredSenders;
import dev.tocsin.ingest.adapter.config.IngestConfig;
import dev.tocsin.ingest.adapter.http.BodyLimit;
import dev.tocsin.ingest.adapter.http.InFlight;
import dev.tocsin.ingest.adapter.http.ReadersInFlight;
import dev.tocsin.ingest.adapter.http.Release;
import dev.tocsin.ingest.app.AcceptAlerts;
import dev.tocsin.ingest.app.BrowseAlerts;
import dev.tocsin.ingest.app.CheckReadiness;
import dev.tocsin.ingest.app.KeepSilences;
import dev.tocsin.ingest.app.SourceTerms;
import dev.tocsin.ingest.app.port.AlertLog;
import dev.tocsin.ingest.app.port.Engine;
import dev.tocsin.ingest.app.port.PolicyBook;
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

    /** Alertmanager's, on a machine with fewer cores. */
    private static final int FEWEST_READERS = 8;

    private final InstantSource clock = InstantSource.system();

    @Produces
    @Singleton
    AcceptAlerts acceptAlerts(AlertLog log) {
        return new AcceptAlerts(
                log, InstantSource.system(), () -> UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    SourceTerms sourceTerms(IngestConfig config, PolicyBook policies) {
        Map<String, Duration> expiries = new HashMap<>();
        config.sources().forEach((name, source) -> source.expiry().ifPresent(expiry -> expiries.put(name, expiry)));
        return new SourceTerms(expiries, config.webhookExpiry(), policies);
    }

    @Produces
    @Singleton
    BrowseAlerts browseAlerts(Engine engine, PolicyBook policies) {
        return new BrowseAlerts(engine, policies);
    }

    @Produces
    @Singleton
    KeepSilences keepSilences(Engine engine) {
        return new KeepSilences(engine, clock);
    }

    @Produces
    @Singleton
    CheckReadiness checkReadiness(AlertLog log, Engine engine, PolicyBook policies) {
        return new CheckReadiness(log, engine, policies);
    }

    @Produces
    @Singleton
    Release release(@ConfigProperty(name = "quarkus.application.version") String version) {
        return new Release(version, clock.instant());
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

    @Produces
    @Singleton
    InFlight inFlight(IngestConfig config) {
        return new InFlight(
                config.maxBytesInFlight().asLongValue(), config.maxBody().asLongValue());
    }

    @Produces
    @Singleton
    ReadersInFlight readersInFlight(IngestConfig config) {
        return new ReadersInFlight(config.getConcurrency()
                .orElse(Math.max(FEWEST_READERS, Runtime.getRuntime().availableProcessors())));
    }

    private static Exposure exposureOf(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress() ? Exposure.THIS_MACHINE : Exposure.NETWORK;
        } catch (UnknownHostException e) {
            return Exposure.NETWORK;
        }
    }
}
