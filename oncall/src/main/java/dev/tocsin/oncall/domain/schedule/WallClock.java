package dev.tocsin.oncall.domain.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** A clock on the wall of a zone. */
final class WallClock {

    private WallClock() {}

    /**
     * When the clock first shows the given time or a later one.
     *
     * <p>In an overlap that is its first occurrence. In a gap it is the moment the clock jumps over the time: 02:30
     * becomes 03:00, and not 03:30, to which {@link LocalDateTime#atZone} would move it. Both as GoAlert does.
     */
    static Instant reaches(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        @Nullable ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return local.toInstant(rules.getValidOffsets(local).getFirst());
    }
}
