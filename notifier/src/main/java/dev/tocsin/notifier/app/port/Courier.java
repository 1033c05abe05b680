package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.time.Duration;

/**
 * Takes notifications to their recipients: first with the settings of the policy they were decided under, then with
 * those in force, so that a correction reaches what waits for a retry.
 */
public interface Courier {

    /** Looks up the recipient's settings and reads its secrets as they are now. */
    Consignment prepare(WaitingDelivery waiting);

    /** A notification that is ready to be sent. */
    interface Consignment {

        Destination destination();

        /** How long it is worth trying, from the first attempt on. */
        Duration retryFor();

        /** One attempt, which ends within the channel's timeout. */
        AttemptOutcome send(Dispatch dispatch);
    }
}
