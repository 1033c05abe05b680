package dev.tocsin.ingest.adapter.http.page;

import java.util.Locale;

/** Which alerts a list shows; the tabs above it. */
public enum Shown {
    FIRING("Firing"),
    MUTED("Muted"),
    ALL("All");

    private final String title;

    Shown(String title) {
        this.title = title;
    }

    /** What an unknown text means as well. */
    static Shown of(String key) {
        for (Shown shown : values()) {
            if (shown.key().equals(key)) {
                return shown;
            }
        }
        return ALL;
    }

    public String title() {
        return title;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
