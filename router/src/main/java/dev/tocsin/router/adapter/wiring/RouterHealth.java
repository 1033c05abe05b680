package dev.tocsin.router.adapter.wiring;

import static java.util.stream.Collectors.joining;

import dev.tocsin.router.app.PolicyStatus;
import dev.tocsin.router.app.ReloadPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the other services have a policy to work by. Files that were refused later on do not change that; what is
 * wrong with them is named in both cases.
 */
@Readiness
@ApplicationScoped
class RouterHealth implements HealthCheck {

    /** Enough to see what to do; the log and the page {@code /policy} name all. */
    private static final int MOST_PROBLEMS = 20;

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
        if (!status.problems().isEmpty()) {
            response.withData(
                    "problems", status.problems().lines().limit(MOST_PROBLEMS).collect(joining("\n")));
        }
        return response.build();
    }
}
