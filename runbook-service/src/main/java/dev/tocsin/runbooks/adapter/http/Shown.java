package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.runbooks.domain.incident.IncidentState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which incidents a list shows. */
public enum Shown {
    OPEN("Open", EnumSet.of(IncidentState.TRIGGERED, IncidentState.ACKNOWLEDGED)),
    RESOLVED("Resolved", EnumSet.of(IncidentState.RESOLVED)),
    ALL("All", EnumSet.allOf(IncidentState.class));

    private final String title;
    private final Set<IncidentState> states;

    Shown(String title, EnumSet<IncidentState> states) {
        this.title = title;
        this.states = Set.copyOf(states);
    }

    /** Anything unknown shows the open ones. */
    static Shown parse(String text) {
        return Arrays.stream(values())
                .filter(shown -> shown.key().equals(text))
                .findFirst()
                .orElse(OPEN);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/incidents?show=" + key();
    }

    public String title() {
        return title;
    }

    Set<IncidentState> states() {
        return states;
    }
}
