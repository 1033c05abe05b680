package dev.tocsin.ingest.app.port;

import dev.tocsin.contracts.TenantId;
import java.time.Duration;

/** The {@code resolve_timeout} of the tenants' policies. */
public interface ResolveTimeouts {

    Duration of(TenantId tenant);
}
