package dev.tocsin.runbooks.domain.incident;

/** What somebody's wish to change an incident comes to. */
public sealed interface Answer {

    /** It is changed. */
    record Changed(IncidentUpdate update) implements Answer {}

    /** It stays as it is. */
    record Unchanged(Reason reason) implements Answer {}

    /** Why nothing changed. */
    enum Reason {
        ALREADY_ACKNOWLEDGED,
        ALREADY_RESOLVED,
        NO_SUCH_STEP,
        ALREADY_SO
    }
}
