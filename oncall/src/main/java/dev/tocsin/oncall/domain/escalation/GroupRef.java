package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.TenantId;

/** A group of a tenant. */
public record GroupRef(TenantId tenant, GroupKey key) {}
