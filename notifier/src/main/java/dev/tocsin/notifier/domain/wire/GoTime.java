package dev.tocsin.notifier.domain.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Instants as Go's {@code time.RFC3339Nano} writes them: UTC, up to nine decimals, no trailing zeros. */
public final class GoTime {

    /** Go's zero time: how a webhook says that an alert has not ended. */
    public static final String ZERO = "0001-01-01T00:00:00Z";

    private static final DateTimeFormatter RFC3339_NANO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private GoTime() {}

    public static String rfc3339Nano(Instant instant) {
        return RFC3339_NANO.format(instant);
    }
}
