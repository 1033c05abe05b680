package dev.tocsin.oncall.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times of a schedule, in its own zone and in UTC.
 *
 * @param now in whose year times need none
 */
record ZoneTimes(ZoneId zone, Instant now) {

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ENGLISH);

    /** Such as {@code Mon 23 Nov 09:00}. */
    String local(Instant instant) {
        return text(instant, zone);
    }

    /** The same in UTC, such as {@code 08:00 UTC}, with the day if it is another; empty if the schedule is in UTC. */
    String utc(Instant instant) {
        if (isUtc()) {
            return "";
        }
        boolean sameDay = instant.atZone(zone).toLocalDate().equals(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return (sameDay ? CLOCK.format(instant.atZone(ZoneOffset.UTC)) : text(instant, ZoneOffset.UTC)) + " UTC";
    }

    /** The zone's name and its offset now, such as {@code Europe/Berlin, UTC+01:00}. */
    String zoneName() {
        return isUtc() ? "UTC" : zone.getId() + ", " + OFFSET.format(now.atZone(zone));
    }

    private boolean isUtc() {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private String text(Instant instant, ZoneId in) {
        ZonedDateTime time = instant.atZone(in);
        return (time.getYear() == now.atZone(in).getYear() ? THIS_YEAR : OTHER_YEAR).format(time);
    }
}
