package dev.tocsin.nats;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The policies of all tenants, compiled once a version. What is in force is kept up to date by a watch; a tenant without
 * a policy of its own has the default tenant's. Calls may block on NATS, except for versions already seen.
 */
@ApplicationScoped
public class Policies {

    private static final Logger LOG = Logger.getLogger(Policies.class);

    private final PolicyBucket bucket;
    private final Map<PolicyVersion, Policy> compiled = new ConcurrentHashMap<>();
    private final Map<TenantId, Policy> current = new ConcurrentHashMap<>();
    private final List<BiConsumer<TenantId, Policy>> listeners = new CopyOnWriteArrayList<>();
    private boolean watching;

    Policies(PolicyBucket bucket) {
        this.bucket = bucket;
    }

    /** The policy in force for the tenant; empty only before the router has ever published one. */
    public Optional<Policy> current(TenantId tenant) {
        watch();
        return Optional.ofNullable(current.getOrDefault(tenant, current.get(TenantId.DEFAULT)));
    }

    /** A version of the tenant's own policy, or of the default tenant's. */
    public Optional<Policy> version(TenantId tenant, PolicyVersion version) {
        @Nullable Policy known = compiled.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        return bucket.version(tenant, version)
                .or(() -> bucket.version(TenantId.DEFAULT, version))
                .flatMap(this::compile);
    }

    /**
     * Calls the listener on every change from now on, and for each policy already in force; it must not block.
     *
     * @throws RuntimeException if NATS cannot be reached; the listener is not kept then, so that the caller can try again
     */
    public void onChange(BiConsumer<TenantId, Policy> listener) {
        watch();
        listeners.add(listener);
        current.forEach(listener);
    }

    private synchronized void watch() {
        if (!watching) {
            bucket.current(TenantId.DEFAULT)
                    .flatMap(this::compile)
                    .ifPresent(policy -> current.putIfAbsent(TenantId.DEFAULT, policy));
            bucket.watch(this::changed);
            watching = true;
        }
    }

    private void changed(TenantId tenant, PolicyDocument document) {
        compile(document).ifPresent(policy -> {
            current.put(tenant, policy);
            listeners.forEach(listener -> listener.accept(tenant, policy));
        });
    }

    private Optional<Policy> compile(PolicyDocument document) {
        @Nullable Policy known = compiled.get(document.version());
        if (known != null) {
            return Optional.of(known);
        }
        return switch (PolicyLoader.load(document.files())) {
            case PolicyResult.Loaded loaded -> {
                compiled.put(document.version(), loaded.policy());
                yield Optional.of(loaded.policy());
            }
            case PolicyResult.Refused refused -> {
                LOG.errorf(
                        "published policy does not load: policy=%s problems=%d",
                        document.version(), refused.problems().size());
                yield Optional.empty();
            }
        };
    }
}
