package dev.tocsin.notifier.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Since when and for how long, in the words of one who was just woken. Times are UTC, as on every clock of an operator. */
public final class Since {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Since() {}

    /** {@code since 09:48 UTC (12 min)}, or {@code from 09:48 to 09:59 UTC (11 min)}. */
    public static String of(AlertMessage alert, Instant now) {
        Instant start = Instant.parse(alert.startsAt());
        if (alert.isFiring()) {
            return since(start, now);
        }
        Instant end = Instant.parse(alert.endsAt());
        return "from " + clock(start, now) + " to " + clock(end, now) + " UTC (" + length(start, end) + ")";
    }

    /** Since when the longest of what fires does; what nothing fires any more, from the first beginning to the last end. */
    public static String of(GroupMessage group) {
        Instant now = group.at();
        if (group.isFiring()) {
            return group.firing().stream()
                    .map(alert -> Instant.parse(alert.startsAt()))
                    .min(Instant::compareTo)
                    .map(start -> since(start, now))
                    .orElse("");
        }
        Instant start = group.alerts().stream()
                .map(alert -> Instant.parse(alert.startsAt()))
                .min(Instant::compareTo)
                .orElse(now);
        Instant end = group.alerts().stream()
                .map(alert -> Instant.parse(alert.endsAt()))
                .max(Instant::compareTo)
                .orElse(now);
        return "from " + clock(start, now) + " to " + clock(end, now) + " UTC (" + length(start, end) + ")";
    }

    private static String since(Instant start, Instant now) {
        return "since " + clock(start, now) + " UTC (" + length(start, now) + ")";
    }

    /** With the day, unless it is the day of {@code now}. */
    private static String clock(Instant instant, Instant now) {
        boolean today = LocalDate.ofInstant(instant, ZoneOffset.UTC).equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return (today ? TIME : DAY_AND_TIME).format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The two largest units: {@code 12 min}, {@code 3 h 5 min}, {@code 2 d 4 h}. */
    private static String length(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        if (length.toMinutes() < 1) {
            return "under 1 min";
        }
        if (length.toHours() < 1) {
            return length.toMinutes() + " min";
        }
        return length.toDays() < 1
                ? length.toHours() + " h " + length.toMinutesPart() + " min"
                : length.toDays() + " d " + length.toHoursPart() + " h";
    }
}
