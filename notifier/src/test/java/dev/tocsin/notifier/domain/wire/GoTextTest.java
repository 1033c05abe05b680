package dev.tocsin.notifier.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z",
        "2026-11-21T10:00:00.120Z, 2026-11-21T10:00:00.12Z",
        "2026-11-21T10:00:00.000000001Z, 2026-11-21T10:00:00.000000001Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    })
    void timesHaveNoTrailingZeros(String instant, String written) {
        assertThat(GoTime.rfc3339Nano(Instant.parse(instant))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "team.x, team\\.x",
        "db-main/eu, db-main/eu",
        "a+b(c)[d]{e}^$|?*, a\\+b\\(c\\)\\[d\\]\\{e\\}\\^\\$\\|\\?\\*"
    })
    void receiversAreQuotedAsRegularExpressions(String name, String quoted) {
        assertThat(GoRegex.quote(name)).isEqualTo(quoted);
    }

    @Test
    void whatIsTooLongEndsInAnEllipsis() {
        assertThat(Runes.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Runes.cut("abcdefg", 6)).isEqualTo("abcde\u2026");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String fire = "\uD83D\uDD25".repeat(3);

        assertThat(Runes.cut(fire, 2)).isEqualTo("\uD83D\uDD25\u2026");
    }
}
