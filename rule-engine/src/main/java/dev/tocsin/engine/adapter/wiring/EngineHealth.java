package dev.tocsin.engine.adapter.wiring;

import dev.tocsin.engine.app.ShardOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
        var answer = HealthCheckResponse.named("rule-engine");
        Optional<String> ended = owner.ended();
        if (ended.isPresent()) {
            return answer.down()
                    .withData("role", "stopped")
                    .withData("reason", ended.get())
                    .build();
        }
        return answer.up()
                .withData("role", owner.isOwning() ? "owner" : "standby")
                .build();
    }
}
