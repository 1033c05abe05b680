package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:14:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59.999S, 59 s",
        "PT60S, 1 min",
        "PT59M59S, 59 min",
        "PT1H, 1 h",
        "PT2H5M59S, 2 h 5 min",
        "PT24H, 1 d",
        "PT99H, 4 d 3 h",
        "P14D, 14 d",
        "P63DT5H, 63 d"
    })
    void saysASpanInAtMostTwoUnitsNeverRoundedUp(Duration span, String words) {
        assertThat(RelativeTime.span(span)).isEqualTo(words);
    }

    @Test
    void saysWhetherItIsPastOrStillToCome() {
        assertThat(RelativeTime.between(NOW.minusSeconds(90), NOW)).isEqualTo("1 min ago");
        assertThat(RelativeTime.between(NOW.plusSeconds(7200), NOW)).isEqualTo("in 2 h");
        assertThat(RelativeTime.between(NOW, NOW)).isEqualTo("now");
    }
}
