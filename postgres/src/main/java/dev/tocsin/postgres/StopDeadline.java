package dev.tocsin.postgres;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends a process that does not stop by itself. The driver's pool waits without limit for a server that accepted a
 * connection and then says nothing, as a hung PostgreSQL does. Nothing is lost by that: whatever was acknowledged is
 * stored.
 */
@ApplicationScoped
class StopDeadline {

    private static final Logger LOG = Logger.getLogger(StopDeadline.class);

    private final Duration limit;

    /** @param limit shorter than the 30 s after which Kubernetes kills */
    StopDeadline(@ConfigProperty(name = "tocsin.stop-within", defaultValue = "20s") Duration limit) {
        this.limit = limit;
    }

    void stopping(@Observes ShutdownEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Thread.ofPlatform().name("stop-deadline").daemon().start(this::endLater);
        }
    }

    private void endLater() {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        LOG.warnf("not stopped by itself, ended: limit=%s", limit);
        Runtime.getRuntime().halt(1);
    }
}
