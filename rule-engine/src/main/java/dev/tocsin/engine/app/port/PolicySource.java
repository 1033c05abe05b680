package dev.tocsin.engine.app.port;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.policy.Policy;
import java.util.Optional;

/** Policies by tenant and version. */
public interface PolicySource {

    /** The policy in force; that of the default tenant for a tenant without one of its own. */
    Optional<Policy> current(TenantId tenant);

    Optional<Policy> version(TenantId tenant, PolicyVersion version);
}
