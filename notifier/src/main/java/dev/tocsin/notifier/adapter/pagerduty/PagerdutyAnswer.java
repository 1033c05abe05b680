package dev.tocsin.notifier.adapter.pagerduty;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.HttpVerdict;
import dev.tocsin.policy.receiver.PagerdutyConfig.Key;
import java.time.Instant;

/** What PagerDuty's answers mean. */
final class PagerdutyAnswer {

    private PagerdutyAnswer() {}

    /** @param dedupKey what PagerDuty knows the alert by from now on */
    static AttemptOutcome of(Key key, HttpResult result, String dedupKey, Instant now) {
        if (key instanceof Key.Service && result instanceof Answered answer && answer.status() == 403) {
            // The older API says 403 when it is called too often.
            return new Retry(DeliveryFailure.RATE_LIMITED, HttpVerdict.detail(answer));
        }
        AttemptOutcome outcome = HttpVerdict.of(result, now);
        return outcome instanceof Delivered ? new Delivered(dedupKey) : outcome;
    }
}
