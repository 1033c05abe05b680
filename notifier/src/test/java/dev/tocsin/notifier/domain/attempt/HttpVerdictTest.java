package dev.tocsin.notifier.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.HttpResult.Unanswered;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpVerdictTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void everySuccessIsADelivery(int status) {
        assertThat(HttpVerdict.of(new Answered(status, null, "thanks"), Given.NOW))
                .isEqualTo(new Delivered(""));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "500, SERVER_ERROR, it may recover",
        "503, SERVER_ERROR, it asks to come back",
        "429, RATE_LIMITED, it asks for quiet",
        "408, TIMEOUT, it did not read our request in time",
    })
    void whatMayPassIsRetried(int status, DeliveryFailure failure, String why) {
        assertThat(HttpVerdict.of(new Answered(status, null, ""), Given.NOW))
                .as(why)
                .isEqualTo(new Retry(failure, "HTTP " + status));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "301, REDIRECTED, a POST is not sent elsewhere",
        "307, REDIRECTED, nor with its body",
        "400, INVALID_REQUEST, the same body will fail again",
        "401, AUTHENTICATION_FAILED, the credential is wrong",
        "403, AUTHENTICATION_FAILED, the credential is not enough",
        "404, INVALID_ADDRESS, there is nothing there",
        "410, INVALID_ADDRESS, there is nothing there any more",
        "413, TOO_LARGE, the same body will fail again",
        "422, INVALID_REQUEST, the same body will fail again",
    })
    void whatWillNotPassIsRejected(int status, DeliveryFailure failure, String why) {
        assertThat(HttpVerdict.of(new Answered(status, null, ""), Given.NOW))
                .as(why)
                .isEqualTo(new Rejected(failure, "HTTP " + status));
    }

    @Test
    void noAnswerIsRetried() {
        assertThat(HttpVerdict.of(new Unanswered(DeliveryFailure.TIMEOUT, "no answer within 10 s"), Given.NOW))
                .isEqualTo(new Retry(DeliveryFailure.TIMEOUT, "no answer within 10 s"));
    }

    @Test
    void retryAfterInSecondsIsObeyed() {
        assertThat(HttpVerdict.of(new Answered(429, "30", ""), Given.NOW))
                .isEqualTo(new Retry(DeliveryFailure.RATE_LIMITED, "HTTP 429", Given.NOW.plusSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Sat, 21 Nov 2026 10:01:00 GMT | 60", "86400 | 3600"})
    void retryAfterMayBeADateAndIsNeverMoreThanAnHour(String header, long seconds) {
        assertThat(RetryAfter.instant(header, Given.NOW)).isEqualTo(Given.NOW.plus(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-5", "Sat, 21 Nov 2020 10:01:00 GMT"})
    void retryAfterThatSaysNothingIsIgnored(String header) {
        assertThat(RetryAfter.instant(header, Given.NOW)).isNull();
    }

    @Test
    void theDetailIsOneShortLine() {
        String body = "{\"error\":\n  \"" + "x".repeat(500) + "\"}";

        assertThat(HttpVerdict.detail(new Answered(400, null, body)))
                .startsWith("HTTP 400: {\"error\": \"xxx")
                .hasSizeLessThan(230)
                .doesNotContain("\n");
    }

    @Test
    void secretsAreTakenOutOfWhatProvidersAnswer() {
        Redaction redaction = Redaction.of("https://hooks.example/T0/B0/abcdef", "ok");

        assertThat(redaction.apply(new Rejected(
                        DeliveryFailure.INVALID_ADDRESS, "HTTP 404: no https://hooks.example/T0/B0/abcdef here, ok?")))
                .isEqualTo(new Rejected(DeliveryFailure.INVALID_ADDRESS, "HTTP 404: no <secret> here, ok?"));
    }
}
