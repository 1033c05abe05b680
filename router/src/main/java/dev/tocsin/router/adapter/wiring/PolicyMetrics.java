package dev.tocsin.router.adapter.wiring;

import dev.tocsin.router.app.PolicyStatus;
import dev.tocsin.router.app.ReloadOutcome;
import dev.tocsin.router.app.ReloadPolicy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Whether the policy's files are in force: by Alertmanager's names, which dashboards and alerts know, and by ours. */
@ApplicationScoped
class PolicyMetrics {

    private final ReloadPolicy policy;
    private final MeterRegistry registry;

    PolicyMetrics(ReloadPolicy policy, MeterRegistry registry) {
        this.policy = policy;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        gauge("alertmanager.config.last.reload.successful", status -> status.isLastSuccessful() ? 1 : 0);
        gauge("alertmanager.config.last.reload.success.timestamp.seconds", status -> seconds(status.lastSuccessAt()));
        gauge("tocsin.router.policy.in.force", status -> status.isAnyInForce() ? 1 : 0);
        gauge("tocsin.router.policy.errors", PolicyMetrics::errors);
        gauge("tocsin.router.policy.warnings", PolicyMetrics::warnings);
    }

    private void gauge(String name, ToDoubleFunction<PolicyStatus> value) {
        Gauge.builder(name, policy, known -> value.applyAsDouble(known.status()))
                .register(registry);
    }

    private static double seconds(@Nullable Instant at) {
        return at == null ? 0 : at.toEpochMilli() / 1000.0;
    }

    private static double errors(PolicyStatus status) {
        return status.last() instanceof ReloadOutcome.Refused refused
                ? refused.errors().size()
                : 0;
    }

    private static double warnings(PolicyStatus status) {
        return status.last() == null ? 0 : status.last().warnings().size();
    }
}
