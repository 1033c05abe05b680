package dev.tocsin.ingest.adapter.messaging;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.nats.Policies;
import dev.tocsin.policy.Policy;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The policies that the router has published, kept at hand: each posted alert asks for one, and must not wait for NATS
 * because of it.
 */
@Singleton
final class NatsPolicyBook implements PolicyBook {

    private static final Logger LOG = Logger.getLogger(NatsPolicyBook.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Policies policies;
    private final Map<TenantId, Policy> current = new ConcurrentHashMap<>();
    private final Thread subscription =
            Thread.ofVirtual().name("ingest-policies").unstarted(this::subscribe);

    NatsPolicyBook(Policies policies) {
        this.policies = policies;
    }

    void start(@Observes StartupEvent event) {
        subscription.start();
    }

    /** Tries until NATS is there for the first time; from then on its client sees to it. */
    private void subscribe() {
        try {
            while (!isSubscribed()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSubscribed() {
        try {
            policies.onChange(current::put);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("policies cannot be watched yet: reason=%s", e.getMessage());
            return false;
        }
    }

    @Override
    public Optional<Policy> current(TenantId tenant) {
        Policy own = current.get(tenant);
        return Optional.ofNullable(own == null ? current.get(TenantId.DEFAULT) : own);
    }

    @PreDestroy
    void stop() {
        subscription.interrupt();
    }
}
