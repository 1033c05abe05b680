package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.nats.Policies;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks the bucket what is in force; each version is compiled once. */
@ApplicationScoped
class NatsPolicyVersions implements PolicyVersions {

    private final Policies policies;
    private final PolicyBucket bucket;

    NatsPolicyVersions(Policies policies, PolicyBucket bucket) {
        this.policies = policies;
        this.bucket = bucket;
    }

    @Override
    public Optional<Policy> version(TenantId tenant, PolicyVersion version) {
        return policies.version(tenant, version);
    }

    @Override
    public Optional<Policy> inForce(TenantId tenant) {
        return bucket.current(tenant)
                .or(() -> bucket.current(TenantId.DEFAULT))
                .flatMap(document -> policies.version(tenant, document.version()));
    }
}
