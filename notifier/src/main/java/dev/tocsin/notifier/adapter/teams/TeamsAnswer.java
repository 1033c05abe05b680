package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.HttpVerdict;
import java.time.Instant;

/** What Teams' answers mean. */
final class TeamsAnswer {

    private TeamsAnswer() {}

    static AttemptOutcome ofWorkflow(HttpResult result, Instant now) {
        return HttpVerdict.of(result, now);
    }

    /** A connector says 200 to everything: {@code 1} when it worked, else a text that holds the real status. */
    static AttemptOutcome ofConnector(HttpResult result, Instant now) {
        if (!(result instanceof Answered answer) || !answer.isSuccess()) {
            return HttpVerdict.of(result, now);
        }
        String body = answer.body().strip();
        if (body.equals("1") || body.isEmpty()) {
            return new Delivered("");
        }
        if (body.contains("429")) {
            return new Retry(DeliveryFailure.RATE_LIMITED, HttpVerdict.detail(answer));
        }
        return body.contains("413") || body.contains("too large")
                ? new Rejected(DeliveryFailure.TOO_LARGE, HttpVerdict.detail(answer))
                : new Rejected(DeliveryFailure.INVALID_REQUEST, HttpVerdict.detail(answer));
    }
}
