package dev.tocsin.console.page;

import java.util.Locale;

/** A page that the navigation leads to. */
public enum NavItem {
    OVERVIEW("Overview", "/"),
    ALERTS("Alerts", "/alerts"),
    INCIDENTS("Incidents", "/incidents"),
    SILENCES("Silences", "/silences"),
    ONCALL("On-call", "/oncall"),
    RUNBOOKS("Runbooks", "/runbooks"),
    DELIVERIES("Deliveries", "/deliveries"),
    POLICY("Policy", "/policy");

    private final String title;
    private final String path;

    NavItem(String title, String path) {
        this.title = title;
        this.path = path;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    /** Its name in {@code tocsin.console.links.<name>} and in a template's {@code nav="<name>"}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
