package dev.tocsin.ingest.domain.posted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that Alertmanager's API accepts: RFC 3339 with up to nanoseconds, offsets with or without a colon, and
 * several ISO 8601 forms without a zone, which mean UTC. Written by hand, since two are read for every alert.
 *
 * <p>Source: go-openapi/strfmt {@code time.go}; Go's {@code time.Parse}.
 */
public final class PostedTime {

    /** Go's zero time, which its clients send literally: it counts as not given. */
    public static final Instant UNSET = Instant.parse("0001-01-01T00:00:00Z");

    /** The first and the last moment that can be written with a year of four digits, as RFC 3339 has it. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_A_DAY = 86_400;

    private final String text;
    private int at;
    private boolean readable = true;

    private PostedTime(String text) {
        this.text = text;
    }

    public static boolean isUnset(Instant time) {
        return time.equals(UNSET);
    }

    /** An offset can lead out of the years that clients can read back: one such alert would break the list for everybody. */
    public static boolean isWritable(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    /** The instant, or null if {@code text} is none of the forms. The empty text is 1970, as in Go. */
    public static @Nullable Instant parse(String text) {
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        return new PostedTime(text).read();
    }

    private @Nullable Instant read() {
        long day = date();
        if (text.length() == DATE_LENGTH) {
            return readable ? Instant.ofEpochSecond(day * SECONDS_A_DAY) : null;
        }
        char separator = take();
        int hour = hour();
        expect(':');
        int minute = digits(2);
        int second = 0;
        int nanos = 0;
        boolean seconds = peek() == ':';
        if (seconds) {
            at++;
            second = digits(2);
            nanos = fraction();
        }
        long offset = separator == 'T' ? zone(seconds) : 0;
        boolean inRange = hour < 24 && minute < 60 && second < 60;
        boolean known = separator == 'T' || separator == ' ' && seconds;
        if (!readable || !inRange || !known || at != text.length()) {
            return null;
        }
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3600L + minute * 60L + second - offset, nanos);
    }

    private long date() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        try {
            return readable ? LocalDate.of(year, month, day).toEpochDay() : 0;
        } catch (DateTimeException e) {
            readable = false;
            return 0;
        }
    }

    /** Go takes an hour of one digit too. */
    private int hour() {
        return at + 1 < text.length() && text.charAt(at + 1) == ':' ? digits(1) : digits(2);
    }

    private int fraction() {
        if (peek() != '.' && peek() != ',') {
            return 0;
        }
        at++;
        int start = at;
        int nanos = 0;
        int scale = 100_000_000;
        while (isDigit(peek())) {
            nanos += (take() - '0') * scale;
            scale /= 10;
        }
        readable &= at > start;
        return nanos;
    }

    /** Seconds east of UTC. A time without seconds may only be followed by {@code Z}. */
    private long zone(boolean offsetAllowed) {
        char sign = peek();
        if (sign == 'Z') {
            at++;
            return 0;
        }
        if (!offsetAllowed || sign != '+' && sign != '-') {
            return 0;
        }
        at++;
        int hours = digits(2);
        if (peek() == ':') {
            at++;
        }
        int minutes = digits(2);
        readable &= hours <= 24 && minutes <= 60;
        long offset = hours * 3600L + minutes * 60L;
        return sign == '+' ? offset : -offset;
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            char digit = take();
            readable &= isDigit(digit);
            value = value * 10 + (digit - '0');
        }
        return value;
    }

    private void expect(char wanted) {
        readable &= take() == wanted;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char take() {
        char next = peek();
        at++;
        return next;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
