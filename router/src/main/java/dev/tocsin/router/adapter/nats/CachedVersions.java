package dev.tocsin.router.adapter.nats;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.nats.Policies;
import dev.tocsin.policy.Policy;
import dev.tocsin.router.app.port.PolicyVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Versions as every service has them, compiled once. */
@ApplicationScoped
class CachedVersions implements PolicyVersions {

    private final Policies policies;

    CachedVersions(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Policy> find(TenantId tenant, PolicyVersion version) {
        return policies.version(tenant, version);
    }
}
