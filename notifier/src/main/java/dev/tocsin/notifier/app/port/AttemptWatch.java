package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import java.util.function.Supplier;

/** Sees every attempt: traces and counts it. */
public interface AttemptWatch {

    /** Runs the attempt and hands on its outcome. */
    AttemptOutcome watch(Dispatch dispatch, String channel, String traceparent, Supplier<AttemptOutcome> attempt);
}
