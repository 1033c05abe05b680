package dev.tocsin.oncall.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows for Chicago and Lord Howe are GoAlert's: schedule/rotation/rotation_test.go. */
class HandoffTest {

    @ParameterizedTest(name = "{0} in {1}: {3}")
    @CsvSource(textBlock = """
            2020-03-07T02:30, America/Chicago,     2020-03-07T02:30-06:00, an ordinary day
            2020-03-08T02:30, America/Chicago,     2020-03-08T03:00-05:00, clocks jump from 2 to 3 and the handoff with them
            2020-03-08T02:00, America/Chicago,     2020-03-08T03:00-05:00, 2:00 itself is the first minute that is missing
            2020-03-08T03:00, America/Chicago,     2020-03-08T03:00-05:00, 3:00 is there
            2020-11-01T01:30, America/Chicago,     2020-11-01T01:30-05:00, of two 1:30 it is the first
            2020-11-01T02:00, America/Chicago,     2020-11-01T02:00-06:00, 2:00 occurs once and after the change
            2020-10-04T02:15, Australia/Lord_Howe, 2020-10-04T02:30+11:00, a jump of half an hour
            2021-04-04T01:45, Australia/Lord_Howe, 2021-04-04T01:45+11:00, half an hour twice
            2021-04-04T02:00, Australia/Lord_Howe, 2021-04-04T02:00+10:30, the change falls on the handoff
            2022-09-11T00:00, America/Santiago,    2022-09-11T01:00-03:00, a day without midnight
            2023-10-29T03:00, Europe/Berlin,       2023-10-29T03:00+01:00, the end of the repeated hour
            2023-10-29T02:00, Europe/Berlin,       2023-10-29T02:00+02:00, the first of two
            2011-12-30T09:00, Pacific/Apia,        2011-12-31T00:00+14:00, a day that Samoa left out
            """)
    void happensWhenTheClockOnTheWallFirstReachesItsTime(
            String local, String zone, String expected, @SuppressWarnings("unused") String reason) {
        assertThat(WallClock.reaches(LocalDateTime.parse(local), ZoneId.of(zone)))
                .isEqualTo(ZonedDateTime.parse(expected).toInstant());
    }
}
