package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.notifier.adapter.config.NotifierConfig;
import dev.tocsin.notifier.app.Lanes;
import dev.tocsin.notifier.app.RestoreWaiting;
import dev.tocsin.notifier.app.port.Conversations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Start and end: what waited is taken up before anything else is called ready, and what is under way may end. */
@ApplicationScoped
@Readiness
class NotifierLife implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(NotifierLife.class);

    /** Longer than the stream of notifications keeps a message, so that none can be delivered again. */
    private static final Duration MEMORY = Duration.ofDays(8);

    private static final Duration SWEEP = Duration.ofHours(6);

    private final RestoreWaiting restore;
    private final Lanes lanes;
    private final Conversations conversations;
    private final NotifierConfig config;
    private final Clock clock = Clock.systemUTC();
    private volatile boolean restored;
    private @Nullable Thread thread;

    NotifierLife(RestoreWaiting restore, Lanes lanes, Conversations conversations, NotifierConfig config) {
        this.restore = restore;
        this.lanes = lanes;
        this.conversations = conversations;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("notifier-life").start(this::live);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
        lanes.stop(config.shutdownGrace());
    }

    private void live() {
        try {
            restore.restore();
            restored = true;
            while (true) {
                Thread.sleep(SWEEP);
                sweep();
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
        return HealthCheckResponse.named("notifier")
                .status(restored)
                .withData("waiting-conversations", lanes.size())
                .build();
    }
}
