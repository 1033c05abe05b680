package dev.tocsin.runbooks.adapter.http;

import java.util.Arrays;
import java.util.Locale;

/** What a page says when it could not do what somebody wanted. */
enum Refusal {
    NONE,
    ALREADY_ACKNOWLEDGED,
    ALREADY_RESOLVED,
    NO_SUCH_STEP,
    ALREADY_SO;

    static Refusal parse(String text) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(NONE);
    }

    /** Empty if there is nothing to say. */
    String text(IncidentView incident) {
        return switch (this) {
            case NONE, ALREADY_SO -> "";
            case ALREADY_ACKNOWLEDGED -> incident.acknowledgedBy() + " had already acknowledged it.";
            case ALREADY_RESOLVED -> "It had already been resolved.";
            case NO_SUCH_STEP -> "The runbook has no such step.";
        };
    }
}
