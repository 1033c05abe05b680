package dev.tocsin.oncall.adapter.wiring;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.oncall.adapter.config.OncallConfig;
import dev.tocsin.oncall.adapter.file.NoFile;
import dev.tocsin.oncall.adapter.file.OncallFile;
import dev.tocsin.oncall.adapter.nats.NatsDefinitionStore;
import dev.tocsin.oncall.adapter.nats.NatsEscalationStore;
import dev.tocsin.oncall.adapter.telemetry.DefinitionTelemetry;
import dev.tocsin.oncall.adapter.telemetry.EscalationTelemetry;
import dev.tocsin.oncall.adapter.yaml.RosterYaml;
import dev.tocsin.oncall.app.DefineRoster;
import dev.tocsin.oncall.app.Escalate;
import dev.tocsin.oncall.app.OpenEscalations;
import dev.tocsin.oncall.app.RosterInForce;
import dev.tocsin.oncall.app.port.DefinitionStore;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.app.port.Pager;
import dev.tocsin.oncall.app.port.RosterFile;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.postgres.Schema;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of on-call. */
@ApplicationScoped
class OncallWiring {

    @Produces
    @Singleton
    @Identifier("oncall") Schema schema() {
        return new Schema("oncall");
    }

    /** Named, since in one process with the others there are several. */
    @Produces
    @Singleton
    @Identifier("oncall") Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RosterFile rosterFile(OncallConfig config) {
        return config.scheduleFile().<RosterFile>map(OncallFile::new).orElseGet(NoFile::new);
    }

    @Produces
    @Singleton
    DefinitionStore definitionStore(Nats nats, EventCodec codec) {
        return new NatsDefinitionStore(nats, codec);
    }

    @Produces
    @Singleton
    RosterInForce rosterInForce() {
        return new RosterInForce();
    }

    @Produces
    @Singleton
    OpenEscalations openEscalations(MeterRegistry meters) {
        OpenEscalations open = new OpenEscalations();
        Gauge.builder("tocsin.oncall.paging", open, OpenEscalations::paging)
                .description("Escalations that page somebody or will")
                .register(meters);
        return open;
    }

    @Produces
    @Singleton
    EscalationStore escalationStore(Nats nats, EventCodec codec) {
        return new NatsEscalationStore(nats, codec);
    }

    @Produces
    @Singleton
    EscalationWatch escalationWatch(MeterRegistry meters) {
        return new EscalationTelemetry(meters);
    }

    @Produces
    @Singleton
    DefinitionWatch definitionWatch(MeterRegistry meters) {
        return new DefinitionTelemetry(meters);
    }

    @Produces
    @Singleton
    DefineRoster defineRoster(RosterInForce inForce, DefinitionWatch watch) {
        return new DefineRoster(new RosterYaml(), inForce, watch);
    }

    @Produces
    @Singleton
    EscalationPolicy escalationPolicy(OncallConfig config) {
        return new EscalationPolicy(config.repeatRounds());
    }

    @Produces
    @Singleton
    Escalate.Settings settings(
            EscalationPolicy policy,
            RosterInForce roster,
            @ConfigProperty(name = "tocsin.public-url", defaultValue = "http://127.0.0.1:9093") String publicUrl,
            @Identifier("oncall") Clock clock) {
        return new Escalate.Settings(policy, roster, publicUrl.replaceFirst("/+$", ""), clock);
    }

    @Produces
    @Singleton
    Escalate escalate(
            EscalationStore store,
            OpenEscalations open,
            Pager pager,
            EscalationWatch watch,
            Escalate.Settings settings) {
        return new Escalate(store, open, pager, watch, settings);
    }
}
