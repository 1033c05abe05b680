package dev.tocsin.oncall.adapter.timer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A thread that ended would let pages sleep: only a restart brings it back. */
@Liveness
@ApplicationScoped
class TimersAlive implements HealthCheck {

    private final AgendaThreads threads;

    TimersAlive(AgendaThreads threads) {
        this.threads = threads;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> ended = threads.ended();
        return HealthCheckResponse.named("oncall-timers")
                .status(ended.isEmpty())
                .withData("ended", String.join(", ", ended))
                .build();
    }
}
