package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.nats.Nats;
import dev.tocsin.notifier.adapter.config.NotifierConfig;
import dev.tocsin.notifier.adapter.nats.NotifierLease;
import dev.tocsin.notifier.adapter.outbound.OAuthTokens;
import dev.tocsin.notifier.adapter.outbound.VertxClient;
import dev.tocsin.notifier.adapter.persistence.PostgresLedger;
import dev.tocsin.notifier.adapter.telemetry.AttemptTelemetry;
import dev.tocsin.notifier.app.AcceptNotification;
import dev.tocsin.notifier.app.DeliverNext;
import dev.tocsin.notifier.app.Destinations;
import dev.tocsin.notifier.app.Lanes;
import dev.tocsin.notifier.app.Perseverance;
import dev.tocsin.notifier.app.Records;
import dev.tocsin.notifier.app.RestoreWaiting;
import dev.tocsin.notifier.app.Tenure;
import dev.tocsin.notifier.app.Tenure.Role;
import dev.tocsin.notifier.app.WorkLane;
import dev.tocsin.notifier.app.port.AttemptWatch;
import dev.tocsin.notifier.app.port.Authorization;
import dev.tocsin.notifier.app.port.Conversations;
import dev.tocsin.notifier.app.port.Courier;
import dev.tocsin.notifier.app.port.Lease;
import dev.tocsin.notifier.app.port.Ledger;
import dev.tocsin.notifier.app.port.Reports;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.attempt.RetryPolicy;
import dev.tocsin.postgres.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Produces the use cases. */
@Singleton
final class NotifierWiring {

    /** Between two tries while NATS is away. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock = Clock.systemUTC();
    private final Perseverance perseverance = new Perseverance(PAUSE);
    private final Schema schema = new Schema("notifier");

    @Produces
    @Singleton
    Site site(@ConfigProperty(name = "tocsin.public-url", defaultValue = "http://127.0.0.1:9093") String publicUrl) {
        return new Site(publicUrl);
    }

    @Produces
    @Singleton
    Authorization authorization(VertxClient client) {
        return new OAuthTokens(client, clock);
    }

    @Produces
    @Singleton
    Lanes lanes(Courier courier, DeliverNext next, NotifierConfig config, MeterRegistry meters) {
        Destinations destinations = new Destinations(config.concurrency(), clock);
        Lanes lanes = new Lanes(new WorkLane(courier, next, destinations, clock, PAUSE));
        meters.gauge("tocsin.notifier.waiting.conversations", lanes, Lanes::size);
        return lanes;
    }

    @Produces
    @Singleton
    DeliverNext deliverNext(Records records, AttemptWatch watch, NotifierConfig config) {
        RetryPolicy policy =
                new RetryPolicy(config.retry().first(), config.retry().longest());
        return new DeliverNext(records, watch, policy, clock, RandomGenerator.getDefault());
    }

    @Produces
    @Singleton
    Records records(WaitingRoom room, Conversations conversations, Reports reports, Lease lease) {
        return new Records(room, conversations, reports, perseverance, lease);
    }

    @Produces
    @Singleton
    Lease lease(Nats nats, NotifierConfig config) {
        return new NotifierLease(nats, UUID.randomUUID().toString(), config.lease(), System::nanoTime);
    }

    @Produces
    @Singleton
    AcceptNotification acceptNotification(WaitingRoom room, Lanes lanes, Lease lease) {
        return new AcceptNotification(room, lanes, lease);
    }

    @Produces
    @Singleton
    Tenure tenure(Lease lease, WaitingRoom room, Lanes lanes, NotifierConfig config, MeterRegistry meters) {
        RestoreWaiting restore = new RestoreWaiting(room, lanes, perseverance);
        Tenure tenure = new Tenure(lease, restore, lanes, config.lease(), config.shutdownGrace());
        meters.gauge("tocsin.notifier.active", tenure, one -> one.role() == Role.ACTIVE ? 1 : 0);
        return tenure;
    }

    @Produces
    @Singleton
    AttemptWatch attemptWatch(OpenTelemetry telemetry, MeterRegistry meters) {
        return new AttemptTelemetry(telemetry, meters);
    }

    @Produces
    @Singleton
    Schema schema() {
        return schema;
    }

    @Produces
    @Singleton
    Ledger ledger(Mutiny.SessionFactory sessions) {
        return new PostgresLedger(sessions, schema, clock);
    }
}
