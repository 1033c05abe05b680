package dev.tocsin.notifier.domain.attempt;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.HttpResult.Unanswered;
import dev.tocsin.notifier.domain.wire.Runes;
import java.time.Instant;

/**
 * What an answer means where a channel knows no better.
 *
 * <p>Alertmanager also retries 5xx and what was not answered; that it takes 408 and 429 as final is the one difference,
 * since both ask for another try.
 */
public final class HttpVerdict {

    private static final int EXCERPT = 200;

    private HttpVerdict() {}

    public static AttemptOutcome of(HttpResult result, Instant now) {
        return switch (result) {
            case Unanswered none -> new Retry(none.failure(), none.detail());
            case Answered answer -> of(answer, now);
        };
    }

    public static AttemptOutcome of(Answered answer, Instant now) {
        if (answer.isSuccess()) {
            return new Delivered("");
        }
        DeliveryFailure failure = failure(answer.status());
        return switch (failure) {
            case RATE_LIMITED, SERVER_ERROR, TIMEOUT ->
                new Retry(failure, detail(answer), RetryAfter.instant(answer.retryAfter(), now));
            default -> new Rejected(failure, detail(answer));
        };
    }

    private static DeliveryFailure failure(int status) {
        return switch (status) {
            case 401, 403, 407 -> DeliveryFailure.AUTHENTICATION_FAILED;
            case 404, 410 -> DeliveryFailure.INVALID_ADDRESS;
            case 408 -> DeliveryFailure.TIMEOUT;
            case 413 -> DeliveryFailure.TOO_LARGE;
            case 429 -> DeliveryFailure.RATE_LIMITED;
            default -> {
                if (status >= 500) {
                    yield DeliveryFailure.SERVER_ERROR;
                }
                yield status >= 400 ? DeliveryFailure.INVALID_REQUEST : DeliveryFailure.REDIRECTED;
            }
        };
    }

    /** Status and the beginning of the body on one line. */
    public static String detail(Answered answer) {
        String body = answer.body().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return "HTTP " + answer.status() + (body.isEmpty() ? "" : ": " + Runes.cut(body, EXCERPT));
    }
}
