package dev.tocsin.notifier.app;

import dev.tocsin.notifier.app.port.Courier;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import dev.tocsin.notifier.domain.pace.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A provider that answers as it is told and remembers what it received. */
final class ScriptedProvider implements Courier {

    final List<String> received = new CopyOnWriteArrayList<>();
    volatile Function<Dispatch, AttemptOutcome> answer = dispatch -> new Delivered("");
    volatile RateLimit limit = RateLimit.NONE;

    @Override
    public Consignment prepare(WaitingDelivery waiting) {
        String host = waiting.notification().group().receiver();
        return new Consignment() {
            @Override
            public Destination destination() {
                return new Destination("webhook", host, limit);
            }

            @Override
            public Duration retryFor() {
                return Duration.ofHours(24);
            }

            @Override
            public AttemptOutcome send(Dispatch dispatch) {
                received.add(dispatch.idempotencyKey());
                return answer.apply(dispatch);
            }
        };
    }
}
