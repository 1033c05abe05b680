package dev.tocsin.engine.domain.alert;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.TenantId;

/** An alert's identity: its label set within its tenant. */
public record AlertId(TenantId tenant, Fingerprint fingerprint) {}
