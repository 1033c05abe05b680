package dev.tocsin.notifier.domain.attempt;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The HTTP header {@code Retry-After}: seconds, or a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    /** No provider means more; a longer one is a mistake that would silence us. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** When to try again; null if the header is absent or says nothing readable. */
    public static @Nullable Instant instant(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Instant wanted = parse(header.strip(), now);
        if (wanted == null || wanted.isBefore(now)) {
            return null;
        }
        return wanted.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : wanted;
    }

    private static @Nullable Instant parse(String header, Instant now) {
        try {
            return header.matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(header))
                    : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
