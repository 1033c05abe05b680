package dev.tocsin.router.app.port;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.policy.Policy;
import java.util.Optional;

/** The policies that decisions were made under. */
public interface PolicyVersions {

    /** @throws RuntimeException if that cannot be found out now */
    Optional<Policy> find(TenantId tenant, PolicyVersion version);
}
