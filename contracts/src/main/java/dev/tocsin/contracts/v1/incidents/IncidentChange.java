package dev.tocsin.contracts.v1.incidents;

/** What happened to an incident. */
public sealed interface IncidentChange {

    /** It was opened for a group. */
    record Opened(String title, String severity) implements IncidentChange {}

    /** The group changed: alerts joined or left. */
    record Changed(String summary) implements IncidentChange {}

    /** Somebody was paged. */
    record Escalated(String person, int step) implements IncidentChange {}

    /** Somebody took it; every pending page stops. */
    record Acknowledged(String by) implements IncidentChange {}

    /** Somebody wrote a note. */
    record Noted(String by, String text) implements IncidentChange {}

    /** The group resolved, or somebody closed it. */
    record Resolved(String by) implements IncidentChange {}
}
