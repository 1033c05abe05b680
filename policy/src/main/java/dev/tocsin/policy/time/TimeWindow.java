package dev.tocsin.policy.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An instant lies in the window if every field that is there has a range that holds it. A field that is null always
 * does, an empty one never does.
 *
 * @param weekdays from 0 for Sunday to 6 for Saturday
 * @param months from 1 to 12
 * @param zone whose wall clock is meant
 */
public record TimeWindow(
        @Nullable List<MinuteRange> times,
        @Nullable List<IntRange> weekdays,
        @Nullable List<DayOfMonthRange> daysOfMonth,
        @Nullable List<IntRange> months,
        @Nullable List<IntRange> years,
        ZoneId zone) {

    public boolean contains(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        int minute = local.getHour() * 60 + local.getMinute();
        int weekday = local.getDayOfWeek().getValue() % 7;
        int monthLength = local.toLocalDate().lengthOfMonth();
        return any(times, range -> range.contains(minute))
                && any(daysOfMonth, range -> range.contains(local.getDayOfMonth(), monthLength))
                && any(months, range -> range.contains(local.getMonthValue()))
                && any(weekdays, range -> range.contains(weekday))
                && any(years, range -> range.contains(local.getYear()));
    }

    private static <T> boolean any(@Nullable List<T> ranges, Predicate<T> holds) {
        return ranges == null || ranges.stream().anyMatch(holds);
    }
}
