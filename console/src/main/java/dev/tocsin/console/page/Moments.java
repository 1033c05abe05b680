package dev.tocsin.console.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times in templates: {@code {moment:ago(alert.startsAt)}}. The tags {@code ago} and {@code age} wrap these. */
@TemplateExtension(namespace = "moment")
final class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Moments() {}

    static String ago(Instant at) {
        return RelativeTime.between(at, Instant.now());
    }

    /** How long since, or until. */
    static String age(Instant at) {
        return RelativeTime.span(Duration.between(at, Instant.now()));
    }

    static String span(Duration span) {
        return RelativeTime.span(span);
    }

    /** For the attribute {@code datetime}. */
    static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Such as {@code 2026-11-21 03:14:05 UTC}. */
    static String exact(Instant at) {
        return EXACT.format(at);
    }

    /** Such as {@code 03:14:05}, in UTC. */
    static String clock(Instant at) {
        return CLOCK.format(at);
    }
}
