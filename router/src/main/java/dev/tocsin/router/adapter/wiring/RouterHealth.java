package dev.tocsin.router.adapter.wiring;

import dev.tocsin.router.app.PolicyStatus;
import dev.tocsin.router.app.ReloadPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the other services have a policy to work by. Files that were refused later on do not change that. */
@Readiness
@ApplicationScoped
class RouterHealth implements HealthCheck {

    private final ReloadPolicy policy;

    RouterHealth(ReloadPolicy policy) {
        this.policy = policy;
    }

    @Override
    public HealthCheckResponse call() {
        PolicyStatus status = policy.status();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("router")
                .status(status.isAnyInForce())
                .withData(
                        "policy",
                        status.version() == null ? "none" : status.version().value())
                .withData("lastReload", status.isLastSuccessful() ? "successful" : "failed");
        return response.build();
    }
}
