package dev.tocsin.policy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "2026-11-21T08:59:59Z, false, UTC, just before the start",
        "2026-11-21T09:00:00Z, true, UTC, the start is included",
        "2026-11-21T16:59:59Z, true, UTC, just before the end",
        "2026-11-21T17:00:00Z, false, UTC, the end is excluded",
        "2026-11-21T08:00:00Z, true, Europe/Vienna, by the zone's clock in winter",
        "2026-07-21T07:00:00Z, true, Europe/Vienna, by the zone's clock in summer",
        "2026-07-21T15:00:00Z, false, Europe/Vienna, ends by the zone's clock in summer",
    })
    void timesAreThoseOfTheZonesClock(Instant at, boolean expected, ZoneId zone, String reason) {
        TimeWindow office = new TimeWindow(List.of(new MinuteRange(540, 1020)), null, null, null, null, zone);

        assertThat(office.contains(at)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}..{2}: {4}")
    @CsvSource({
        "2026-02-28, -1, -1, true, the last day of February",
        "2028-02-28, -1, -1, false, not the last day in a leap year",
        "2028-02-29, -1, -1, true, the leap day",
        "2028-02-29, 29, 29, true, the leap day by number",
        "2026-02-28, 29, 31, false, days that the month does not have are skipped",
        "2026-02-28, 25, 31, true, an end beyond the month is its end",
        "2026-04-30, 31, 31, false, not the last day instead",
        "2026-01-15, 1, 15, true, both ends are included",
        "2026-01-16, 1, 15, false, after the end",
        "2026-01-29, -3, -1, true, the last three days",
        "2026-01-28, -3, -1, false, before the last three days",
        "2026-01-31, 20, -1, true, from a day to the end",
        "2026-02-01, -31, -1, true, a start before the month is its start",
    })
    void daysOfTheMonthCountFromBothEnds(String day, int first, int last, boolean expected, String reason) {
        TimeWindow window =
                new TimeWindow(null, null, List.of(new DayOfMonthRange(first, last)), null, null, ZoneOffset.UTC);

        assertThat(window.contains(Instant.parse(day + "T12:00:00Z"))).isEqualTo(expected);
    }

    @Test
    void weekdaysBeginWithSundayAsZero() {
        TimeWindow weekend =
                new TimeWindow(null, List.of(new IntRange(6, 6), new IntRange(0, 0)), null, null, null, VIENNA);

        assertThat(weekend.contains(Instant.parse("2026-11-20T22:59:59Z"))).isFalse();
        assertThat(weekend.contains(Instant.parse("2026-11-20T23:00:00Z"))).isTrue();
        assertThat(weekend.contains(Instant.parse("2026-11-22T12:00:00Z"))).isTrue();
        assertThat(weekend.contains(Instant.parse("2026-11-22T23:00:00Z"))).isFalse();
    }

    @Test
    void everyFieldMustHoldAndAnyOfItsRanges() {
        TimeWindow window = new TimeWindow(
                null,
                null,
                null,
                List.of(new IntRange(1, 1), new IntRange(12, 12)),
                List.of(new IntRange(2026, 2027)),
                ZoneOffset.UTC);

        assertThat(window.contains(Instant.parse("2026-12-01T00:00:00Z"))).isTrue();
        assertThat(window.contains(Instant.parse("2026-11-30T00:00:00Z"))).isFalse();
        assertThat(window.contains(Instant.parse("2028-01-01T00:00:00Z"))).isFalse();
    }

    @Test
    void withoutFieldsItHoldsAlwaysAndWithAnEmptyOneNever() {
        Instant any = Instant.parse("2026-11-21T00:00:00Z");

        assertThat(new TimeWindow(null, null, null, null, null, ZoneOffset.UTC).contains(any))
                .isTrue();
        assertThat(new TimeWindow(List.of(), null, null, null, null, ZoneOffset.UTC).contains(any))
                .isFalse();
    }

    @Test
    void midnightCanBeReachedFromBothSides() {
        TimeWindow evening =
                new TimeWindow(List.of(new MinuteRange(1080, 1440)), null, null, null, null, ZoneOffset.UTC);

        assertThat(evening.contains(Instant.parse("2026-11-21T23:59:59.999Z"))).isTrue();
        assertThat(evening.contains(Instant.parse("2026-11-22T00:00:00Z"))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2026-03-29T00:59:59Z, false, before the gap it is 01:59",
        "2026-03-29T01:00:00Z, false, after the gap it is 03:00; 02:30 does not occur",
        "2026-10-25T00:29:59Z, false, it is 02:29 for the first time",
        "2026-10-25T00:30:00Z, true, it is 02:30 for the first time",
        "2026-10-25T01:00:00Z, false, it is 02:00 for the second time",
        "2026-10-25T01:30:00Z, true, it is 02:30 for the second time",
        "2026-10-25T02:00:00Z, false, it is 03:00",
    })
    void timesThatSummerTimeSkipsDoNotOccurAndRepeatedOnesCountTwice(Instant at, boolean expected, String reason) {
        TimeWindow halfPastTwo = new TimeWindow(List.of(new MinuteRange(150, 180)), null, null, null, null, VIENNA);

        assertThat(halfPastTwo.contains(at)).isEqualTo(expected);
    }

    @Test
    void anIntervalHoldsWhereAnyOfItsWindowsDoes() {
        TimeWindow never = new TimeWindow(List.of(), null, null, null, null, ZoneOffset.UTC);
        TimeWindow always = new TimeWindow(null, null, null, null, null, ZoneOffset.UTC);
        Instant any = Instant.parse("2026-11-21T00:00:00Z");

        assertThat(new TimeInterval("x", List.of(never, always)).contains(any)).isTrue();
        assertThat(new TimeInterval("x", List.of(never)).contains(any)).isFalse();
        assertThat(new TimeInterval("x", List.of()).contains(any)).isFalse();
    }
}
