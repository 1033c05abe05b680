package dev.tocsin.engine.adapter.wiring;

import dev.tocsin.engine.app.ShardOwner;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** An engine whose owner thread has ended decides nothing, and never takes over: only a restart brings it back. */
@Liveness
@ApplicationScoped
class ShardAlive implements HealthCheck {

    private final ShardOwner owner;

    ShardAlive(ShardOwner owner) {
        this.owner = owner;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rule-engine-shard")
                .status(owner.ended().isEmpty())
                .withData("ended", owner.ended().orElse(""))
                .build();
    }
}
