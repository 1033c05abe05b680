package dev.tocsin.nats;

import io.nats.client.Connection;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the NATS client is connected: nothing can be accepted or delivered without it. */
@Readiness
@ApplicationScoped
class NatsHealth implements HealthCheck {

    private final Nats nats;

    NatsHealth(Nats nats) {
        this.nats = nats;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Connection.Status status = nats.connection().getStatus();
            return HealthCheckResponse.named("nats")
                    .status(status == Connection.Status.CONNECTED)
                    .withData("connection", status.name())
                    .build();
        } catch (java.io.UncheckedIOException e) {
            return HealthCheckResponse.named("nats")
                    .down()
                    .withData("connection", "NEVER_CONNECTED")
                    .build();
        }
    }
}
