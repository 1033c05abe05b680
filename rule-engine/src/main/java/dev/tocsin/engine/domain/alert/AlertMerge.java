package dev.tocsin.engine.domain.alert;

import dev.tocsin.contracts.v1.journal.AlertFact;
import java.time.Instant;

/**
 * Two reports of one alert become one.
 *
 * <p>Source: prometheus/alertmanager {@code provider/mem/mem.go}, {@code alert/alert.go} {@code Merge}.
 */
final class AlertMerge {

    private AlertMerge() {}

    /** What is held after {@code posted} arrives: merged where the two overlap in time, else the posted one. */
    static AlertFact merge(AlertFact held, AlertFact posted, Instant now) {
        if (!overlap(held, posted)) {
            return posted;
        }
        return posted.updatedAt().isBefore(held.updatedAt()) ? combine(held, posted, now) : combine(posted, held, now);
    }

    /** Whether one end of {@code posted} lies strictly inside {@code held}. */
    private static boolean overlap(AlertFact held, AlertFact posted) {
        return isInside(posted.endsAt(), held) || isInside(posted.startsAt(), held);
    }

    private static boolean isInside(Instant instant, AlertFact alert) {
        return instant.isAfter(alert.startsAt()) && instant.isBefore(alert.endsAt());
    }

    private static AlertFact combine(AlertFact newer, AlertFact older, Instant now) {
        boolean olderEnds = isResolved(newer, now)
                ? isResolved(older, now) && older.endsAt().isAfter(newer.endsAt())
                : older.endsAt().isAfter(newer.endsAt()) && !older.timeout();
        AlertFact end = olderEnds ? older : newer;
        return new AlertFact(
                newer.labels(),
                newer.annotations(),
                older.startsAt().isBefore(newer.startsAt()) ? older.startsAt() : newer.startsAt(),
                end.endsAt(),
                newer.updatedAt(),
                end.timeout(),
                newer.generatorUrl(),
                newer.source());
    }

    static boolean isResolved(AlertFact alert, Instant now) {
        return !alert.endsAt().isAfter(now);
    }
}
