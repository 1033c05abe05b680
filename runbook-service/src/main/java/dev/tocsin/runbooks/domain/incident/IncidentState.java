package dev.tocsin.runbooks.domain.incident;

import java.util.Locale;

/** A state by its name, for lists and filters. */
public enum IncidentState {
    TRIGGERED,
    ACKNOWLEDGED,
    RESOLVED;

    public static IncidentState of(Incident incident) {
        return switch (incident) {
            case Triggered _ -> TRIGGERED;
            case Acknowledged _ -> ACKNOWLEDGED;
            case Resolved _ -> RESOLVED;
        };
    }

    /** The word for it on pages and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
