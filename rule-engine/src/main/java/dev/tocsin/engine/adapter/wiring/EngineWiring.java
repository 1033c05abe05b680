package dev.tocsin.engine.adapter.wiring;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.adapter.config.EngineConfig;
import dev.tocsin.engine.adapter.drools.DroolsConclusions;
import dev.tocsin.engine.adapter.drools.Rulebook;
import dev.tocsin.engine.adapter.nats.NatsAlertLog;
import dev.tocsin.engine.adapter.nats.NatsJournal;
import dev.tocsin.engine.adapter.nats.NatsLease;
import dev.tocsin.engine.adapter.nats.NatsSnapshots;
import dev.tocsin.engine.adapter.telemetry.TracedJournal;
import dev.tocsin.engine.app.EngineSettings;
import dev.tocsin.engine.app.ShardOwner;
import dev.tocsin.engine.app.port.PolicySource;
import dev.tocsin.nats.DecisionCodec;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.Policies;
import dev.tocsin.policy.Policy;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The engine's beans. */
@ApplicationScoped
class EngineWiring {

    @Produces
    @Singleton
    ShardOwner owner(
            Nats nats,
            DecisionCodec decisions,
            EventCodec events,
            Policies policies,
            EngineConfig config,
            AnsweringDesk desk,
            OpenTelemetry telemetry) {
        Rulebook rulebook = Rulebook.compile(Rulebook.ALL);
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        ShardOwner.Ports ports = new ShardOwner.Ports(
                new TracedJournal(new NatsJournal(nats, decisions), telemetry),
                new NatsSnapshots(nats, events),
                new NatsAlertLog(nats, events),
                source(policies),
                new NatsLease(nats, ids.get(), config.lease(), System::nanoTime),
                () -> new DroolsConclusions(rulebook));
        EngineSettings settings = new EngineSettings(config.silenceRetention(), config.resendPeriod(), ids, ids);
        return new ShardOwner(ports, settings, Clock.systemUTC(), desk::open, desk::close);
    }

    private static PolicySource source(Policies policies) {
        return new PolicySource() {
            @Override
            public Optional<Policy> current(TenantId tenant) {
                return policies.current(tenant);
            }

            @Override
            public Optional<Policy> version(TenantId tenant, PolicyVersion version) {
                return policies.version(tenant, version);
            }
        };
    }
}
