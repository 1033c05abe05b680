package dev.tocsin.engine.adapter.wiring;

import dev.tocsin.engine.app.ShardOwner;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether this engine owns the shard. A standby is ready too: it is ready to take over. */
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {

    private final ShardOwner owner;

    EngineHealth(ShardOwner owner) {
        this.owner = owner;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rule-engine")
                .up()
                .withData("role", owner.isOwning() ? "owner" : "standby")
                .build();
    }
}
