package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.policy.Policy;
import java.util.Optional;

/** The policies that there are. */
interface PolicyVersions {

    /** Empty if it is not known, or not yet. */
    Optional<Policy> version(TenantId tenant, PolicyVersion version);

    /**
     * What counts now, and not what counted when we last heard of it: a receiver that has just been added must not be
     * taken for one that is gone.
     */
    Optional<Policy> inForce(TenantId tenant);
}
