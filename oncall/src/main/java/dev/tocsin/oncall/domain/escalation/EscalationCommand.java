package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import java.time.Instant;

/** What can happen to a group's escalation from outside. */
public sealed interface EscalationCommand {

    /** The group was notified: it fires, changed or resolved. */
    record Flush(GroupEscalated event) implements EscalationCommand {}

    /** An incident was opened for the group. */
    record OpenIncident(IncidentId incident, Instant at) implements EscalationCommand {}

    /** Somebody acknowledged an incident of the group. */
    record Acknowledge(IncidentId incident, String by, Instant at) implements EscalationCommand {}

    /** An incident of the group was closed. */
    record CloseIncident(IncidentId incident, String by, Instant at) implements EscalationCommand {}

    /** A step may be due. */
    record Tick() implements EscalationCommand {}
}
