package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.conversation.Conclusion.Again;
import dev.tocsin.notifier.domain.conversation.Conclusion.Over;
import java.time.Duration;
import java.time.Instant;

/**
 * An attempt with all it takes to conclude from its outcome.
 *
 * @param conversation as it was when the attempt began
 * @param pause how long to wait before the next one, if the provider does not ask for longer
 * @param retryFor how long it is worth trying, from the first attempt on
 */
public record Trial(
        Conversation conversation, WaitingDelivery waiting, Attempt attempt, Duration pause, Duration retryFor) {

    public Conclusion conclude(AttemptOutcome outcome, Instant endedAt) {
        return switch (outcome) {
            case Delivered delivered -> {
                DeliveryReported report = report(endedAt, new DeliveryOutcome.Delivered(delivered.providerId()));
                yield new Over(conversation.delivered(waiting, report, delivered), report);
            }
            case Rejected rejected -> giveUp(endedAt, rejected.failure(), rejected.detail());
            case Retry retry -> {
                Instant next = nextAt(retry, endedAt);
                yield next.isAfter(firstAttemptAt().plus(retryFor))
                        ? giveUp(endedAt, DeliveryFailure.EXHAUSTED, exhausted(retry, endedAt))
                        : again(endedAt, retry, next);
            }
        };
    }

    private Conclusion again(Instant endedAt, Retry retry, Instant next) {
        return new Again(
                waiting.again(attempt, next, mayHaveArrived(retry.failure())),
                retry.failure(),
                report(endedAt, new DeliveryOutcome.Retrying(retry.failure(), retry.detail(), next)));
    }

    private Conclusion giveUp(Instant endedAt, DeliveryFailure failure, String detail) {
        DeliveryReported report = report(endedAt, new DeliveryOutcome.Rejected(failure, detail));
        return new Over(conversation.rejected(waiting, report), report);
    }

    private DeliveryReported report(Instant endedAt, DeliveryOutcome outcome) {
        return waiting.report(attempt, endedAt, outcome);
    }

    private String exhausted(Retry retry, Instant endedAt) {
        return "tried for " + Duration.between(firstAttemptAt(), endedAt) + ", last: " + retry.detail();
    }

    private Instant firstAttemptAt() {
        Instant first = waiting.firstAttemptAt();
        return first == null ? attempt.startedAt() : first;
    }

    private Instant nextAt(Retry retry, Instant endedAt) {
        Instant own = endedAt.plus(pause);
        Instant asked = retry.notBefore();
        return asked != null && asked.isAfter(own) ? asked : own;
    }

    /** No answer is not the same as no arrival. */
    private static boolean mayHaveArrived(DeliveryFailure failure) {
        return switch (failure) {
            case TIMEOUT, UNREADABLE_ANSWER -> true;
            case CONNECTION_FAILED,
                    SERVER_ERROR,
                    RATE_LIMITED,
                    AUTHENTICATION_FAILED,
                    INVALID_REQUEST,
                    INVALID_ADDRESS,
                    REDIRECTED,
                    TEMPLATE_FAILED,
                    TOO_LARGE,
                    NOT_CONFIGURED,
                    EXHAUSTED -> false;
        };
    }
}
