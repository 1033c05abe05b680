package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.notifier.app.Tenure;
import dev.tocsin.notifier.app.Tenure.Role;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A notifier whose tenure has ended delivers nothing, and never takes over: only a restart brings it back. */
@Liveness
@ApplicationScoped
class TenureAlive implements HealthCheck {

    private final Tenure tenure;

    TenureAlive(Tenure tenure) {
        this.tenure = tenure;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("notifier-tenure")
                .status(tenure.role() != Role.ENDED)
                .build();
    }
}
