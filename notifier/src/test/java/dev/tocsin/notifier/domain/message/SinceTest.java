package dev.tocsin.notifier.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.notifier.Given;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static NotifiedAlert alert(String start, @Nullable String end) {
        return new NotifiedAlert(
                LabelSet.of("alertname", "A", "start", start),
                LabelSet.EMPTY,
                Instant.parse(start),
                end == null ? null : Instant.parse(end),
                "");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-21T09:59:30Z, , since 09:59 UTC (under 1 min)",
        "2026-11-21T09:48:00.123Z, , since 09:48 UTC (11 min)",
        "2026-11-21T06:55:00Z, , since 06:55 UTC (3 h 5 min)",
        "2026-11-20T23:59:00Z, , since 20 Nov 23:59 UTC (10 h 1 min)",
        "2026-11-19T05:00:00Z, , since 19 Nov 05:00 UTC (2 d 5 h)",
        "2026-11-21T09:00:00Z, 2026-11-21T09:30:00Z, from 09:00 to 09:30 UTC (30 min)",
        "2026-11-20T09:00:00Z, 2026-11-21T09:30:00Z, from 20 Nov 09:00 to 09:30 UTC (1 d 0 h)",
    })
    void anAlertSaysSinceWhenAndForHowLong(String start, @Nullable String end, String words) {
        assertThat(Since.of(AlertMessage.of(alert(start, end)), NOW)).isEqualTo(words);
    }

    @Test
    void aGroupFiresAsLongAsTheOldestThatStillDoes() {
        GroupMessage group = GroupMessage.of(
                Given.notification(
                        "n1",
                        NotifyReason.NEW_ALERTS,
                        alert("2026-11-21T09:00:00Z", "2026-11-21T09:10:00Z"),
                        alert("2026-11-21T09:20:00Z", null),
                        alert("2026-11-21T09:40:00Z", null)),
                Given.EXTERNAL_URL);

        assertThat(Since.of(group)).isEqualTo("since 09:20 UTC (39 min)");
        assertThat(group.counts()).isEqualTo("2 firing, 1 resolved");
    }

    @Test
    void whatIsOverLastedFromItsFirstBeginningToItsLastEnd() {
        GroupMessage group = GroupMessage.of(
                Given.notification(
                        "n1",
                        NotifyReason.ALL_RESOLVED,
                        alert("2026-11-21T09:00:00Z", "2026-11-21T09:10:00Z"),
                        alert("2026-11-21T09:05:00Z", "2026-11-21T09:30:00Z")),
                Given.EXTERNAL_URL);

        assertThat(Since.of(group)).isEqualTo("from 09:00 to 09:30 UTC (30 min)");
        assertThat(group.counts()).isEqualTo("2 resolved");
    }
}
