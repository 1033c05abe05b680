package dev.tocsin.ingest.domain.posted;

import static dev.tocsin.ingest.domain.posted.WebhookAlert.Status.FIRING;
import static dev.tocsin.ingest.domain.posted.WebhookAlert.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookAlertTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(60);
    private static final Instant AFTER = NOW.plusSeconds(60);
    private static final Instant UNSET = PostedTime.UNSET;

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("firing alerts carry Go's zero time", FIRING, BEFORE, UNSET, UNSET),
                Arguments.of("a firing alert has not ended, whatever it says", FIRING, BEFORE, BEFORE, UNSET),
                Arguments.of("an end to come is believed", FIRING, BEFORE, AFTER, AFTER),
                Arguments.of("resolved when it says", RESOLVED, BEFORE, BEFORE, BEFORE),
                Arguments.of("resolved now, at the latest", RESOLVED, BEFORE, AFTER, NOW),
                Arguments.of("resolved without a time", RESOLVED, BEFORE, UNSET, NOW),
                Arguments.of("the sender's clock is fast", RESOLVED, AFTER, AFTER, AFTER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void statusDecidesTheEnd(String reason, WebhookAlert.Status status, Instant start, Instant end, Instant expected) {
        AlertDraft draft = new AlertDraft(LabelSet.of("a", "1"), LabelSet.EMPTY, start, end, "");

        assertThat(new WebhookAlert(draft, status).draftAt(NOW).endsAt()).isEqualTo(expected);
    }
}
