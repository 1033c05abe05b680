package dev.tocsin.contracts.v1.incidents;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import java.time.Instant;

/**
 * One event of an incident; incident and sequence name it.
 *
 * @param sequence counts the incident's events from 1
 * @param group the group the incident is about
 */
public record IncidentChanged(
        IncidentId incident, TenantId tenant, long sequence, Instant at, GroupKey group, IncidentChange change) {}
