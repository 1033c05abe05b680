package dev.tocsin.policy.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two ways in which Alertmanager writes durations. */
public enum DurationText {
    /**
     * Prometheus': whole numbers from the greatest unit to the least, as in {@code 1w2d3h4m5s6ms}; a year has 365 days.
     * Bare {@code 0} is allowed. Source: prometheus/common {@code model/time.go}.
     */
    PROMETHEUS("a duration such as 30s, 5m or 1d12h") {
        @Override
        Optional<Duration> read(String text) {
            return prometheus(text);
        }
    },
    /** Go's: decimals, units up to hours in any order, as in {@code 1h2.5s}. Source: golang/go {@code time.ParseDuration}. */
    GO("a duration such as 10s, 1m30s or 500ms (units h, m, s, ms, us, ns)") {
        @Override
        Optional<Duration> read(String text) {
            return go(text);
        }
    };

    private static final Pattern PROMETHEUS_PART = Pattern.compile("([0-9]+)(y|w|d|h|ms|m|s)");
    private static final List<String> PROMETHEUS_UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");
    private static final Pattern GO_PART = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(h|ms|m|s|us|µs|μs|ns)");

    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("y", Duration.ofDays(365)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("ms", Duration.ofMillis(1)),
            Map.entry("us", Duration.ofNanos(1000)),
            Map.entry("µs", Duration.ofNanos(1000)),
            Map.entry("μs", Duration.ofNanos(1000)),
            Map.entry("ns", Duration.ofNanos(1)));

    /** Go holds durations in 64 bits of nanoseconds. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final String expected;

    DurationText(String expected) {
        this.expected = expected;
    }

    /** What to write, for messages. */
    String expected() {
        return expected;
    }

    /** The duration, or empty if the text is none or it is longer than 292 years. */
    public Optional<Duration> parse(String text) {
        try {
            return read(text).filter(duration -> duration.compareTo(LONGEST) <= 0);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a duration, and only too long. */
    boolean isTooLong(String text) {
        try {
            return read(text).isPresent() && parse(text).isEmpty();
        } catch (ArithmeticException e) {
            return true;
        }
    }

    abstract Optional<Duration> read(String text);

    private static Optional<Duration> prometheus(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher part = PROMETHEUS_PART.matcher(text);
        Duration sum = Duration.ZERO;
        int last = -1;
        int end = 0;
        while (part.find() && part.start() == end) {
            int unit = PROMETHEUS_UNITS.indexOf(part.group(2));
            if (unit <= last) {
                return Optional.empty();
            }
            sum = sum.plus(times(part.group(2), new BigDecimal(part.group(1))));
            last = unit;
            end = part.end();
        }
        return end == text.length() && end > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static Optional<Duration> go(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher part = GO_PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            sum = sum.plus(times(part.group(2), new BigDecimal(part.group(1))));
            end = part.end();
        }
        return end == text.length() && end > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static Duration times(String unit, BigDecimal count) {
        Duration one = UNITS.getOrDefault(unit, Duration.ZERO);
        return Duration.ofNanos(
                count.multiply(BigDecimal.valueOf(one.toNanos())).toBigInteger().longValueExact());
    }
}
