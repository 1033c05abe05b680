package dev.tocsin.contracts.v1.incidents;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import java.time.Instant;

/**
 * One event of an incident, as one of its groups is told of it; incident, sequence and group name it. To a group that
 * joins an incident later it opens then, and is acknowledged if somebody has taken it, both in one sequence.
 *
 * @param sequence counts the incident's events from 1
 * @param group one of the groups the incident is about; each is told
 */
public record IncidentChanged(
        IncidentId incident, TenantId tenant, long sequence, Instant at, GroupKey group, IncidentChange change) {}
