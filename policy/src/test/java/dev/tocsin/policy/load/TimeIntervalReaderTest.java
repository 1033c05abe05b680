package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.Yaml.MINIMAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.Policy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeIntervalReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "weekdays: ['monday:friday']; true; 2026-11-20 is a Friday",
                "weekdays: ['Saturday', SUNDAY]; false; case does not count",
                "months: ['november:december']; true; by name",
                "months: ['11']; true; by number",
                "months: [1:3]; false; range of numbers",
                "years: ['2026:2028']; true; range of years",
                "days_of_month: ['-11']; true; from the month's end",
                "times: [{start_time: '12:00', end_time: '24:00'}]; true; until midnight",
                "times: [{start_time: 00:00, end_time: 12:00}]; false; the end is excluded",
                "location: Asia/Tokyo; true; no field but a zone",
                "times: []; false; an empty list never holds",
                "times: ; true; null is no list",
            })
    void readsWhatAlertmanagerReads(String window, boolean expected, String reason) {
        Policy policy = Yaml.load(MINIMAL + "time_intervals:\n- name: x\n  time_intervals:\n  - " + window + "\n");

        assertThat(policy.timeInterval("x").orElseThrow().contains(Instant.parse("2026-11-20T12:00:00Z")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "weekdays: ['1']; by full English names",
                "weekdays: [mon]; by full English names",
                "weekdays: ['friday:monday']; split what wraps around",
                "weekdays: ['a:b:c']; must be a day",
                "months: [foo]; must be a month",
                "months: ['december:january']; split what wraps around",
                "years: ['2028:2026']; split what wraps around",
                "days_of_month: ['0']; must be a day from 1 to 31",
                "days_of_month: ['32']; must be a day from 1 to 31",
                "days_of_month: ['-1:5']; must not end counted from the month's start",
                "days_of_month: ['15:10']; always ends before it starts",
                "days_of_month: ['28:-2']; always ends before it starts",
                "times: [{start_time: '9:00', end_time: '10:00'}]; must be a time from 00:00 to 24:00",
                "times: [{start_time: '09:00', end_time: '24:01'}]; must be a time from 00:00 to 24:00",
                "times: [{start_time: '09:00', end_time: '09:00'}]; must end after it starts",
                "times: [{start_time: '09:00'}]; end_time of",
                "location: '+01:00'; must be a time zone",
                "location: SystemV/EST5; must be a time zone",
                "week_days: [monday]; did you mean \"weekdays\"",
            })
    void refusesWhatAlertmanagerRefuses(String window, String expected) {
        assertThat(Yaml.problems(MINIMAL + "time_intervals:\n- name: x\n  time_intervals:\n  - " + window + "\n"))
                .singleElement()
                .asString()
                .startsWith("alertmanager.yml:6: ")
                .contains(expected);
    }

    @Test
    void utcIsTheDefaultZone() {
        Policy policy = Yaml.load(MINIMAL + "time_intervals: [{name: x, time_intervals: [{years: ['2026']}]}]");

        assertThat(policy.timeIntervals().getFirst().windows().getFirst().zone())
                .isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aRouteIsMutedInsideItsMuteIntervalsAndOutsideItsActiveOnes() {
        Policy policy = Yaml.load("""
                route:
                  receiver: a
                  routes:
                  - {matchers: [m=mute], mute_time_intervals: [never, always]}
                  - {matchers: [m=active], active_time_intervals: [never]}
                  - {matchers: [m=both], active_time_intervals: [always], mute_time_intervals: [never]}
                receivers: [{name: a}]
                mute_time_intervals: [{name: always, time_intervals: [{}]}]
                time_intervals: [{name: never, time_intervals: []}]
                """);
        Instant any = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(policy.routes().root().routes())
                .extracting(route -> policy.mutedBy(route, any))
                .containsExactly(List.of("always"), List.of("never"), List.of());
        assertThat(policy.mutedBy(policy.routes().root(), any)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EST, 07:00, 07:01", "MST, 05:00, 05:01", "HST, 02:00, 02:01", "ROC, 20:00, 20:01"})
    void zonesThatJavaLeavesOutAreKnown(String zone, String start, String end) {
        Policy policy = Yaml.load(MINIMAL + "time_intervals:\n- name: x\n  time_intervals:\n  - {location: " + zone
                + ", times: [{start_time: '" + start + "', end_time: '" + end + "'}]}\n");

        assertThat(policy.timeInterval("x").orElseThrow().contains(Instant.parse("2026-11-20T12:00:00Z")))
                .isTrue();
    }
}
