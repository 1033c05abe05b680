package dev.tocsin.runbooks.adapter.persistence;

/** The stored names of the kinds of events. */
enum EventKind {
    OPENED,
    GROUP_CHANGED,
    GROUP_JOINED,
    TOLD,
    ESCALATED,
    ACKNOWLEDGED,
    NOTED,
    STEP_TICKED,
    STEP_UNTICKED,
    RESOLVED_WITH_GROUP,
    RESOLVED_BY_HAND
}
