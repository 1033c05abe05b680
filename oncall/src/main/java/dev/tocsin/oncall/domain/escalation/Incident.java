package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.IncidentId;
import java.time.Instant;

/** The latest incident opened for a group. */
public record Incident(IncidentId id, Instant openedAt) {}
