package dev.tocsin.contracts;

/**
 * Why a group is notified now.
 *
 * <p>Source: prometheus/alertmanager {@code notify/notify.go}.
 */
public enum NotifyReason {
    FIRST_NOTIFICATION("first notification"),
    NEW_ALERTS("new alerts added"),
    SOME_RESOLVED("some alerts resolved"),
    ALL_RESOLVED("all alerts resolved"),
    REPEAT_INTERVAL("repeat interval elapsed");

    private final String text;

    NotifyReason(String text) {
        this.text = text;
    }

    /** The words of the webhook's {@code notification_reason}. */
    public String text() {
        return text;
    }
}
