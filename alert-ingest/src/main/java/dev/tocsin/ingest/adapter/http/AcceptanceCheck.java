package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.app.port.AlertLog;
import dev.tocsin.ingest.app.port.StoreOutcome;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether alerts can be stored: all that the front door itself needs to be sent some. */
@Readiness
@Singleton
final class AcceptanceCheck implements HealthCheck {

    private final AlertLog log;

    AcceptanceCheck(AlertLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        StoreOutcome outcome = log.probe();
        var response = HealthCheckResponse.named("alert acceptance").status(outcome == StoreOutcome.STORED);
        return outcome == StoreOutcome.STORED
                ? response.build()
                : response.withData("reason", outcome.text()).build();
    }
}
