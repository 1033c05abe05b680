package dev.tocsin.ingest.app;

import dev.tocsin.contracts.TenantId;

/**
 * Whom a request concerns and who sent it.
 *
 * @param source the name of the sender's credential, or of the endpoint for a trusted sender without one
 */
public record Origin(TenantId tenant, String source) {}
