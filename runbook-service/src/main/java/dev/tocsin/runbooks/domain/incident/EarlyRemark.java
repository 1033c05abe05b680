package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.runbooks.domain.incident.IncidentEvent.Remark;
import java.time.Instant;

/** A remark about an incident that is not open yet: a notification can be faster than the incident it belongs to. */
public record EarlyRemark(Remark remark, Instant at) {}
