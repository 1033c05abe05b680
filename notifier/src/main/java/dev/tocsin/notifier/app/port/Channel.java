package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.conversation.Dispatch;

/**
 * One way to send.
 *
 * @param <C> its settings
 */
public interface Channel<C> {

    /** @throws java.io.UncheckedIOException if a secret's file cannot be read */
    Destination destination(C config);

    /** One attempt, which ends within the channel's timeout. */
    AttemptOutcome send(C config, Dispatch dispatch);
}
