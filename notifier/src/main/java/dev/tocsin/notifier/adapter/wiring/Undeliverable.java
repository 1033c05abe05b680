package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.notifier.app.port.Courier.Consignment;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.pace.RateLimit;
import dev.tocsin.policy.Behaviour;
import java.time.Duration;

/** A notification that goes nowhere; the outcome says why. */
record Undeliverable(String channel, AttemptOutcome outcome) implements Consignment {

    @Override
    public Destination destination() {
        return new Destination(channel, "", RateLimit.NONE);
    }

    @Override
    public Duration retryFor() {
        return Behaviour.OURS.retryFor();
    }

    @Override
    public AttemptOutcome send(Dispatch dispatch) {
        return outcome;
    }
}
