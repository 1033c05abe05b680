package dev.tocsin.console.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** The colour of a badge. It never stands alone: the badge says the same in words. */
@TemplateExtension(namespace = "tone")
enum Tone {
    CRITICAL,
    WARNING,
    INFO,
    GOOD,
    QUIET;

    /** Of a label {@code severity}, by the names in use; an unknown or empty one is quiet. */
    static Tone severity(String severity) {
        return switch (severity.toLowerCase(Locale.ROOT)) {
            case "critical", "page", "fatal", "emergency", "disaster", "p1", "sev1" -> CRITICAL;
            case "warning", "warn", "error", "high", "major", "medium", "p2", "p3", "sev2", "sev3" -> WARNING;
            case "info", "information", "notice", "low", "minor", "p4", "p5" -> INFO;
            default -> QUIET;
        };
    }

    /** Of the state of an alert, incident, delivery, silence or check. */
    static Tone state(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "firing", "triggered", "rejected", "failed", "down", "tripped", "error" -> CRITICAL;
            case "acknowledged", "retrying", "pending", "degraded", "gap", "possible repeat" -> WARNING;
            case "active", "on call", "current", "new" -> INFO;
            case "resolved", "delivered", "up", "ok", "recovered" -> GOOD;
            default -> QUIET;
        };
    }

    /** The style's class. */
    static String css(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
