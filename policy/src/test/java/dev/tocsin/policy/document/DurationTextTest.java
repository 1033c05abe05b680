package dev.tocsin.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            nullValues = "refused",
            value = {
                "0, PT0S",
                "30s, PT30S",
                "5m, PT5M",
                "1d12h, PT36H",
                "1w2d3h4m5s6ms, PT219H4M5.006S",
                "1y, PT8760H",
                "0s, PT0S",
                "90m, PT90M",
                "30, refused",
                "1s1m, refused",
                "1m1m, refused",
                "1.5h, refused",
                "-1s, refused",
                "1 s, refused",
                "'', refused",
                "s, refused",
                "1us, refused",
                "300y, refused",
                "99999999999999999999s, refused",
            })
    void readsPrometheusDurations(String text, Duration expected) {
        assertThat(DurationText.PROMETHEUS.parse(text)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            nullValues = "refused",
            value = {
                "0, PT0S",
                "10s, PT10S",
                "1m30s, PT1M30S",
                "1.5h, PT1H30M",
                ".5s, PT0.5S",
                "500ms, PT0.5S",
                "1s1m, PT1M1S",
                "3us, PT0.000003S",
                "3µs, PT0.000003S",
                "3ns, PT0.000000003S",
                "1d, refused",
                "10, refused",
                "'', refused",
            })
    void readsGoDurations(String text, Duration expected) {
        assertThat(DurationText.GO.parse(text)).isEqualTo(Optional.ofNullable(expected));
    }
}
