package dev.tocsin.ingest.domain.posted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedTimeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RFC 3339 with Z             | 2026-11-21T10:20:30Z             | 2026-11-21T10:20:30Z",
                "RFC 3339 with milliseconds  | 2026-11-21T10:20:30.123Z         | 2026-11-21T10:20:30.123Z",
                "RFC 3339 with nanoseconds   | 2026-11-21T10:20:30.123456789Z   | 2026-11-21T10:20:30.123456789Z",
                "finer than nanoseconds      | 2026-11-21T10:20:30.1234567891Z  | 2026-11-21T10:20:30.123456789Z",
                "one digit of a fraction     | 2026-11-21T10:20:30.5Z           | 2026-11-21T10:20:30.5Z",
                "Go takes a comma too        | 2026-11-21T10:20:30,5Z           | 2026-11-21T10:20:30.5Z",
                "an offset                   | 2026-11-21T10:20:30+02:00        | 2026-11-21T08:20:30Z",
                "a western offset            | 2026-11-21T10:20:30.25-05:30     | 2026-11-21T15:50:30.25Z",
                "an offset without colon     | 2026-11-21T10:20:30.123+0200     | 2026-11-21T08:20:30.123Z",
                "no zone means UTC           | 2026-11-21T10:20:30              | 2026-11-21T10:20:30Z",
                "no seconds                  | 2026-11-21T10:20Z                | 2026-11-21T10:20:00Z",
                "no seconds and no zone      | 2026-11-21T10:20                 | 2026-11-21T10:20:00Z",
                "a space instead of T        | 2026-11-21 10:20:30              | 2026-11-21T10:20:30Z",
                "a date alone                | 2026-11-21                       | 2026-11-21T00:00:00Z",
                "an hour of one digit        | 2026-11-21T1:20:30Z              | 2026-11-21T01:20:30Z",
                "a leap day                  | 2024-02-29T00:00:00Z             | 2024-02-29T00:00:00Z",
                "before 1970, with fraction  | 1969-12-31T23:59:59.5Z           | 1969-12-31T23:59:59.5Z",
                "Go's zero time              | 0001-01-01T00:00:00Z             | 0001-01-01T00:00:00Z",
                "the last second there is    | 9999-12-31T23:59:59Z             | 9999-12-31T23:59:59Z",
            })
    void timeIsReadAsAlertmanagerReadsIt(String reason, String text, Instant expected) {
        assertThat(PostedTime.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "2026",
                "2026-13-01T00:00:00Z",
                "2023-02-29",
                "2026-11-21T24:00:00Z",
                "2026-11-21T10:60:00Z",
                "2026-11-21T10:20:60Z",
                "2026-11-21T10:20:30.Z",
                "2026-11-21T10:20:30z",
                "2026-11-21t10:20:30Z",
                "2026-11-21 10:20:30Z",
                "2026-11-21 10:20",
                "2026-11-21T10:20+02:00",
                "2026-11-21T10:20:30+2",
                "2026-11-21T10:20:30+25:00",
                "2026-11-21T10:20:30Zx",
                "2026-11-21T",
                "1700000000",
                " 2026-11-21",
            })
    void anythingElseIsNoTime(String text) {
        assertThat(PostedTime.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {""})
    void theEmptyTextIs1970AndThatIsGiven(String text) {
        assertThat(PostedTime.parse(text)).isEqualTo(Instant.EPOCH).matches(time -> !PostedTime.isUnset(time));
    }

    @ParameterizedTest
    @CsvSource({
        "0000-01-01T00:00:00Z, true",
        "0000-01-01T00:00:00+12:00, false",
        "9999-12-31T23:59:59.999999999Z, true",
        "9999-12-31T23:59:59-23:00, false",
    })
    void offsetCanLeadOutOfTheYearsThatCanBeWritten(String text, boolean writable) {
        assertThat(PostedTime.parse(text)).isNotNull();
        assertThat(PostedTime.isWritable(PostedTime.parse(text))).isEqualTo(writable);
    }

    @Property
    void whatJavaPrintsIsReadBack(@ForAll Instant time) {
        assertThat(PostedTime.parse(time.toString())).isEqualTo(time);
    }

    @Property
    void noTextIsTooStrange(
            @ForAll @CharRange(from = '0', to = '9') @Chars({'-', ':', 'T', 'Z', '.', '+', ' '}) String text) {
        PostedTime.parse(text);
    }
}
