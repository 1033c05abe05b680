package dev.tocsin.notifier.domain.message;

import java.util.Locale;

/** Whether an alert, or the message it is in, fires. */
public enum AlertStatus {
    FIRING,
    RESOLVED;

    /** {@code firing} or {@code resolved}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
