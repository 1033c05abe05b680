package dev.tocsin.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times in templates: {@code {inject:moment.ago(at)}}. The tags {@code ago}, {@code age}, {@code clock} wrap these. */
public final class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final InstantSource clock;

    public Moments(InstantSource clock) {
        this.clock = clock;
    }

    public String ago(Instant at) {
        return RelativeTime.between(at, clock.instant());
    }

    /** How long since, or until. */
    public String age(Instant at) {
        return RelativeTime.span(Duration.between(at, clock.instant()));
    }

    public String span(Duration span) {
        return RelativeTime.span(span);
    }

    /** For the attribute {@code datetime}. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Such as {@code 2026-11-21 03:14:05 UTC}. */
    public String exact(Instant at) {
        return EXACT.format(at);
    }

    /** Such as {@code 03:14:05}, in UTC. */
    public String clock(Instant at) {
        return CLOCK.format(at);
    }
}
