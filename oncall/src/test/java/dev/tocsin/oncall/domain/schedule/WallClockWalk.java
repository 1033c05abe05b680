package dev.tocsin.oncall.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds handoffs as people would: looks at the clock on the wall every minute, and hands over when it shows the next
 * handoff's time or a later one. It shares no arithmetic with what it checks.
 */
final class WallClockWalk {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private WallClockWalk() {}

    /** Who is on call at each minute of the interval; null before the start. Begin before the rotation does. */
    static List<String> minutes(Rotation rotation, ZoneId zone, Interval interval) {
        List<String> minutes = new ArrayList<>();
        LocalDateTime next = rotation.cadence().firstHandoff(rotation.start());
        int handoffs = 0;
        for (Instant minute = interval.from(); minute.isBefore(interval.to()); minute = minute.plus(MINUTE)) {
            LocalDateTime wall = LocalDateTime.ofInstant(minute, zone);
            while (!wall.isBefore(next)) {
                next = next.plusDays(rotation.cadence().days());
                handoffs++;
            }
            minutes.add(
                    handoffs == 0
                            ? "NOT_STARTED"
                            : rotation.people()
                                    .get((handoffs - 1) % rotation.people().size())
                                    .value());
        }
        return minutes;
    }
}
