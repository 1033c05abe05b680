package dev.tocsin.ingest.app.port;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.policy.Policy;
import java.util.Optional;

/** The policies in force. */
public interface PolicyBook {

    /** Empty if none has been published yet, or if that cannot be known now. */
    Optional<Policy> current(TenantId tenant);
}
