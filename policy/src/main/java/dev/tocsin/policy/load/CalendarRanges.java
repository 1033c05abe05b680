package dev.tocsin.policy.load;

import dev.tocsin.policy.time.DayOfMonthRange;
import dev.tocsin.policy.time.IntRange;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/** Ranges such as {@code monday:friday}, {@code -3:-1} or {@code may}. */
final class CalendarRanges {

    private static final List<String> WEEKDAYS =
            List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** The shortest month; ranges that are empty even in it are refused. */
    private static final int SHORTEST_MONTH = 28;

    sealed interface Parsed<T> {}

    record Range<T>(T range) implements Parsed<T> {}

    /** @param reason goes on from the range that was written */
    record Wrong<T>(String reason) implements Parsed<T> {}

    private CalendarRanges() {}

    static Parsed<IntRange> weekdays(String text) {
        return ascending(
                text,
                name -> indexOf(WEEKDAYS, name),
                "must be a day or a range of days such as monday:friday, by full English names");
    }

    static Parsed<IntRange> months(String text) {
        return ascending(
                text,
                name -> MONTHS.contains(name) ? OptionalInt.of(MONTHS.indexOf(name) + 1) : number(name),
                "must be a month or a range of months such as november:december or 1:3");
    }

    static Parsed<IntRange> years(String text) {
        return ascending(text, CalendarRanges::number, "must be a year or a range of years such as 2026:2028");
    }

    private static Parsed<IntRange> ascending(String text, Function<String, OptionalInt> member, String expected) {
        return parse(text, member, expected, range -> {
            if (range.first() > range.last()) {
                return new Wrong<>("must not end before it starts; split what wraps around into two ranges");
            }
            return new Range<>(range);
        });
    }

    static Parsed<DayOfMonthRange> daysOfMonth(String text) {
        String expected =
                "must be a day from 1 to 31, or from -31 to -1 counted from the month's end, or a range of them";
        return parse(text, CalendarRanges::number, expected, range -> {
            if (!isDay(range.first()) || !isDay(range.last())) {
                return new Wrong<>(expected);
            }
            if (range.first() < 0 && range.last() > 0) {
                return new Wrong<>("must not end counted from the month's start when it starts counted from its end");
            }
            if (fromStart(range.first()) > fromStart(range.last())) {
                return new Wrong<>("always ends before it starts");
            }
            return new Range<>(new DayOfMonthRange(range.first(), range.last()));
        });
    }

    private static boolean isDay(int day) {
        return day != 0 && day >= -31 && day <= 31;
    }

    private static int fromStart(int day) {
        return day < 0 ? SHORTEST_MONTH + day : day;
    }

    private static <T> Parsed<T> parse(
            String text, Function<String, OptionalInt> member, String expected, Function<IntRange, Parsed<T>> check) {
        String[] ends = text.toLowerCase(Locale.ROOT).split(":", -1);
        OptionalInt first = member.apply(ends[0]);
        OptionalInt last = member.apply(ends[ends.length - 1]);
        if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
            return new Wrong<>(expected);
        }
        return check.apply(new IntRange(first.getAsInt(), last.getAsInt()));
    }

    private static OptionalInt indexOf(List<String> names, String name) {
        int index = names.indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
