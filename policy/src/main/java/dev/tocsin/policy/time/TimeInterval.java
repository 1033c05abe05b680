package dev.tocsin.policy.time;

import java.time.Instant;
import java.util.List;

/** A name for windows of time. */
public record TimeInterval(String name, List<TimeWindow> windows) {

    public TimeInterval {
        windows = List.copyOf(windows);
    }

    /** Whether the instant lies in any of the windows. */
    public boolean contains(Instant instant) {
        for (TimeWindow window : windows) {
            if (window.contains(instant)) {
                return true;
            }
        }
        return false;
    }
}
