package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.notifier.app.Lanes;
import dev.tocsin.notifier.app.Tenure;
import dev.tocsin.notifier.app.Tenure.Role;
import dev.tocsin.notifier.app.port.Conversations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Start and end: it is ready once what waited is taken up, or once another notifier is known to deliver; and what is
 * under way may end.
 */
@ApplicationScoped
@Readiness
class NotifierLife implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(NotifierLife.class);

    /** Longer than the stream of notifications keeps a message, so that none can be delivered again. */
    private static final Duration MEMORY = Duration.ofDays(8);

    private static final Duration SWEEP = Duration.ofHours(6);

    /** For the end of a thread that has nothing left to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Tenure tenure;
    private final Lanes lanes;
    private final Conversations conversations;
    private final Clock clock = Clock.systemUTC();
    private final List<Thread> threads = new ArrayList<>();

    NotifierLife(Tenure tenure, Lanes lanes, Conversations conversations) {
        this.tenure = tenure;
        this.lanes = lanes;
        this.conversations = conversations;
    }

    void start(@Observes StartupEvent event) {
        threads.add(Thread.ofVirtual().name("notifier-tenure").start(tenure::run));
        threads.add(Thread.ofVirtual().name("notifier-sweep").start(this::sweepAgainAndAgain));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        tenure.close();
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(PATIENCE);
        }
        tenure.release();
    }

    private void sweepAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(SWEEP);
                if (tenure.role() == Role.ACTIVE) {
                    sweep();
                }
            }
        } catch (InterruptedException e) {
            // We are being stopped.
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            int forgotten = conversations.forget(clock.instant().minus(MEMORY));
            LOG.infof("idle conversations forgotten: count=%d", forgotten);
        } catch (RuntimeException e) {
            LOG.warnf("idle conversations not forgotten: reason=%s", e);
        }
    }

    @Override
    public HealthCheckResponse call() {
        Role role = tenure.role();
        return HealthCheckResponse.named("notifier")
                .status(role == Role.STANDBY || role == Role.ACTIVE)
                .withData("role", role.name().toLowerCase(Locale.ROOT))
                .withData("waiting-conversations", lanes.size())
                .build();
    }
}
