package dev.tocsin.engine.adapter.wiring;

import dev.tocsin.engine.app.Figures;
import dev.tocsin.engine.app.ShardOwner;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** What the owner of the shard holds, and how far it is. */
@ApplicationScoped
class EngineMetrics {

    private final ShardOwner owner;
    private final MeterRegistry registry;

    EngineMetrics(ShardOwner owner, MeterRegistry registry) {
        this.owner = owner;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        registry.gauge("tocsin.engine.owner", owner, known -> known.isOwning() ? 1 : 0);
        gauge("tocsin.engine.alerts", Figures::alerts);
        gauge("tocsin.engine.groups", Figures::groups);
        gauge("tocsin.engine.silences", Figures::silences);
        gauge("tocsin.engine.dead.mans.switches", Figures::switches);
        gauge("tocsin.engine.decided.through", Figures::decidedThrough);
    }

    private void gauge(String name, ToDoubleFunction<Figures> figure) {
        registry.gauge(name, owner, known -> figure.applyAsDouble(known.figures()));
    }
}
