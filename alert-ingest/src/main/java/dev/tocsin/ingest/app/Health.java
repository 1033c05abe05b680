package dev.tocsin.ingest.app;

import java.util.List;

/**
 * How the suite is, as seen from the front door.
 *
 * @param missing what keeps an alert from being accepted, decided or routed
 * @param components what was looked at
 */
public record Health(List<String> missing, List<Component> components) {

    /** Whether alerts come through, and whether all else does what it should. */
    public enum Status {
        UP,
        /** Alerts come through, but something besides them does not work. */
        DEGRADED,
        DOWN
    }

    public Health {
        missing = List.copyOf(missing);
        components = List.copyOf(components);
    }

    public Status status() {
        if (!missing.isEmpty()) {
            return Status.DOWN;
        }
        return components.stream().anyMatch(component -> component.state() == Component.State.DOWN)
                ? Status.DEGRADED
                : Status.UP;
    }

    /**
     * Something the suite depends on.
     *
     * @param detail what else is known of it; may be empty
     */
    public record Component(String name, State state, String detail) {

        /** Whether it works. */
        public enum State {
            UP,
            DOWN,
            /** No service of this process uses it, so nothing is known of it. */
            UNUSED
        }
    }
}
