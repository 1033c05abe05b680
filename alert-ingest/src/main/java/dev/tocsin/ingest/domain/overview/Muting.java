package dev.tocsin.ingest.domain.overview;

import dev.tocsin.contracts.v1.questions.AlertView;

/** Whether an alert tells anybody, and if not, the foremost reason. */
public enum Muting {
    FIRING("firing"),
    SILENCED("silenced"),
    INHIBITED("inhibited"),
    MUTED("muted");

    private final String text;

    Muting(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Muting of(AlertView alert) {
        if (!alert.silencedBy().isEmpty()) {
            return SILENCED;
        }
        if (!alert.inhibitedBy().isEmpty()) {
            return INHIBITED;
        }
        return alert.mutedBy().isEmpty() ? FIRING : MUTED;
    }
}
