package dev.tocsin.console.page;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time in the words of a page: at most two units, never rounded up, so that nothing looks older than it is.
 * {@code console.js} counts on with the same words.
 */
final class RelativeTime {

    private RelativeTime() {}

    /** Such as {@code 12 s}, {@code 3 min}, {@code 2 h 5 min}, {@code 4 d 3 h}, {@code 63 d}. */
    static String span(Duration span) {
        long seconds = Math.abs(span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        if (seconds < 86_400) {
            return two(seconds / 3_600, "h", seconds % 3_600 / 60, "min");
        }
        long days = seconds / 86_400;
        return days < 14 ? two(days, "d", seconds % 86_400 / 3_600, "h") : days + " d";
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    /** Such as {@code 3 min ago} or {@code in 2 h}. */
    static String between(Instant at, Instant now) {
        String span = span(Duration.between(at, now));
        if (span.equals("0 s")) {
            return "now";
        }
        return at.isAfter(now) ? "in " + span : span + " ago";
    }
}
