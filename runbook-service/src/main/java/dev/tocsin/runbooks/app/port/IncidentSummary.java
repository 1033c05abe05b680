package dev.tocsin.runbooks.app.port;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.domain.incident.IncidentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of incidents.
 *
 * @param severity may be empty
 * @param acknowledgedBy null if nobody has taken it
 * @param resolvedAt null while it is open
 */
public record IncidentSummary(
        IncidentId id,
        TenantId tenant,
        GroupKey group,
        IncidentState state,
        String title,
        String severity,
        Instant openedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant resolvedAt) {}
