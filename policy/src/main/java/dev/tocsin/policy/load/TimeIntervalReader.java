package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.TextItem;
import dev.tocsin.policy.time.MinuteRange;
import dev.tocsin.policy.time.TimeInterval;
import dev.tocsin.policy.time.TimeWindow;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code mute_time_intervals} and {@code time_intervals}, which share their names. Source: prometheus/alertmanager
 * {@code timeinterval/timeinterval.go}.
 */
final class TimeIntervalReader {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|(24):(00)");

    /** Zones of the tz database that Java leaves out, and what they are links to there. */
    private static final Map<String, String> NOT_IN_JAVA =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu", "ROC", "Asia/Taipei");

    /** Left from the tz database of 2020. */
    private static final String ONLY_IN_JAVA = "SystemV/";

    private TimeIntervalReader() {}

    static List<TimeInterval> read(Section root) {
        List<TimeInterval> intervals = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String key : List.of("mute_time_intervals", "time_intervals")) {
            for (Section interval : root.sections(key, key)) {
                intervals.add(interval(interval, names));
            }
        }
        return intervals;
    }

    private static TimeInterval interval(Section interval, Set<String> names) {
        String name = interval.text("name", "");
        if (name.isEmpty()) {
            interval.error("name", interval.name() + " has no name; add one for routes to use");
        } else if (!names.add(name)) {
            interval.error("name", "time interval \"" + name + "\" is defined twice; rename or remove one");
        }
        List<TimeWindow> windows =
                interval.sections("time_intervals", "time interval \"" + name + "\" time_intervals").stream()
                        .map(TimeIntervalReader::window)
                        .toList();
        interval.end();
        return new TimeInterval(name, windows);
    }

    private static TimeWindow window(Section window) {
        TimeWindow read = new TimeWindow(
                times(window),
                ranges(window, "weekdays", CalendarRanges::weekdays),
                ranges(window, "days_of_month", CalendarRanges::daysOfMonth),
                ranges(window, "months", CalendarRanges::months),
                ranges(window, "years", CalendarRanges::years),
                zone(window));
        window.end();
        return read;
    }

    private static <T> @Nullable List<T> ranges(
            Section window, String key, Function<String, CalendarRanges.Parsed<T>> parser) {
        Optional<List<TextItem>> items = window.textItems(key);
        if (items.isEmpty()) {
            return null;
        }
        List<T> ranges = new ArrayList<>();
        for (TextItem item : items.get()) {
            switch (parser.apply(item.text())) {
                case CalendarRanges.Range<T>(T range) -> ranges.add(range);
                case CalendarRanges.Wrong<T>(String reason) ->
                    window.findings()
                            .error(
                                    item.place(),
                                    "\"" + item.text() + "\" in " + key + " of " + window.name() + " " + reason);
            }
        }
        return List.copyOf(ranges);
    }

    private static @Nullable List<MinuteRange> times(Section window) {
        if (!window.has("times")) {
            return null;
        }
        List<MinuteRange> times = new ArrayList<>();
        for (Section time : window.sections("times", window.name() + " times")) {
            Optional<Integer> start = minute(time, "start_time");
            Optional<Integer> end = minute(time, "end_time");
            if (start.isPresent() && end.isPresent()) {
                if (start.get() >= end.get()) {
                    time.error(time.name() + " must end after it starts; split what goes over midnight into two");
                }
                times.add(new MinuteRange(start.get(), end.get()));
            }
            time.end();
        }
        return List.copyOf(times);
    }

    private static Optional<Integer> minute(Section time, String key) {
        String text = time.text(key, "");
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            time.error(
                    key,
                    key + " of " + time.name() + " must be a time from 00:00 to 24:00 as HH:MM, is \"" + text + "\"");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)));
    }

    private static ZoneId zone(Section window) {
        String name = window.text("location", "");
        if (name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        if (name.equals("Local")) {
            return ZoneId.systemDefault();
        }
        String known = NOT_IN_JAVA.getOrDefault(name, name);
        if (known.startsWith(ONLY_IN_JAVA) || !ZoneId.getAvailableZoneIds().contains(known)) {
            window.error(
                    "location",
                    "location of " + window.name() + " must be a time zone such as Europe/Vienna, is \"" + name + "\"");
            return ZoneOffset.UTC;
        }
        return ZoneId.of(known);
    }
}
