package dev.tocsin.oncall.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A stretch of time, never empty.
 *
 * @param from included
 * @param to excluded, after {@code from}
 */
public record Interval(Instant from, Instant to) {

    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an interval must end after it starts: " + from + " to " + to);
        }
    }

    /** The interval between two instants, or nothing if there is no time between them. */
    public static Optional<Interval> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    /** What the clock on the wall of a zone shows between two times; nothing if that is no time. */
    public static Optional<Interval> onTheWall(LocalDateTime from, LocalDateTime to, ZoneId zone) {
        return between(WallClock.reaches(from, zone), WallClock.reaches(to, zone));
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** What this and the other have in common. */
    public Optional<Interval> intersect(Interval other) {
        return between(later(from, other.from), to.isBefore(other.to) ? to : other.to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
