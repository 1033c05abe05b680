package dev.tocsin.notifier.app.port;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import java.util.function.Supplier;

/** Sees every attempt, and every end that is none: traces and counts them. */
public interface AttemptWatch {

    /** Runs the attempt and hands on its outcome. */
    AttemptOutcome watch(Dispatch dispatch, String channel, String traceparent, Supplier<AttemptOutcome> attempt);

    /** Is told when a notification will not be tried again, and why. */
    default void givenUp(String channel, DeliveryFailure failure) {}
}
