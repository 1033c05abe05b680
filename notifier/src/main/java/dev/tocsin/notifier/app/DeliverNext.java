package dev.tocsin.notifier.app;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome.Superseded;
import dev.tocsin.notifier.app.port.AttemptWatch;
import dev.tocsin.notifier.app.port.Conversations.Kept;
import dev.tocsin.notifier.app.port.Courier.Consignment;
import dev.tocsin.notifier.app.port.UnsupportedSettingException;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.RetryPolicy;
import dev.tocsin.notifier.domain.conversation.Attempt;
import dev.tocsin.notifier.domain.conversation.Conclusion;
import dev.tocsin.notifier.domain.conversation.Conclusion.Again;
import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.conversation.NextStep;
import dev.tocsin.notifier.domain.conversation.Trial;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** One step of a conversation: look where it stands, make the attempt if there is one to make, record it, report it. */
public final class DeliverNext {

    private static final Logger LOG = Logger.getLogger(DeliverNext.class);

    private final Records records;
    private final AttemptWatch watch;
    private final RetryPolicy policy;
    private final Clock clock;
    private final RandomGenerator random;

    public DeliverNext(Records records, AttemptWatch watch, RetryPolicy policy, Clock clock, RandomGenerator random) {
        this.records = records;
        this.watch = watch;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /** @return what is to be tried again; empty if it is over */
    Optional<Again> deliver(WaitingDelivery waiting, Consignment consignment) throws InterruptedException {
        Kept kept = records.conversation(waiting);
        switch (kept.conversation().next(waiting, clock.instant())) {
            case NextStep.SettledBefore before -> records.over(waiting, before.report());
            case NextStep.Overtaken overtaken -> supersede(waiting, overtaken.by());
            case NextStep.Send send -> {
                return attempt(waiting, kept, send.attempt(), consignment);
            }
        }
        return Optional.empty();
    }

    /** Ends one that a newer takes the place of. */
    void supersede(WaitingDelivery waiting, NotificationId by) throws InterruptedException {
        Instant now = clock.instant();
        Attempt none = records.conversation(waiting).conversation().attempt(waiting, now);
        records.over(waiting, waiting.report(none, now, new Superseded(by)));
    }

    /** After it is over. */
    void leave(WaitingDelivery waiting) throws InterruptedException {
        records.leave(waiting);
    }

    private Optional<Again> attempt(WaitingDelivery waiting, Kept kept, Attempt attempt, Consignment consignment)
            throws InterruptedException {
        Conversation conversation = kept.conversation();
        Kept started = records.starts(waiting, kept, attempt);
        Dispatch dispatch =
                new Dispatch(waiting.notification(), conversation.episodeBefore(waiting), attempt.startedAt());
        AttemptOutcome outcome = watch.watch(
                dispatch,
                consignment.destination().channel(),
                waiting.traceparent(),
                () -> send(consignment, dispatch));
        Duration pause = policy.pause(attempt.number(), random.nextDouble());
        Trial trial = new Trial(conversation, waiting, attempt, pause, consignment.retryFor());
        Conclusion conclusion = trial.conclude(outcome, clock.instant());
        records.ended(waiting, started, conclusion);
        if (conclusion.report().outcome() instanceof DeliveryOutcome.Rejected rejected) {
            watch.givenUp(consignment.destination().channel(), rejected.failure());
        }
        return conclusion instanceof Again again ? Optional.of(again) : Optional.empty();
    }

    /** A message that cannot even be made will not be made by trying again. */
    private static AttemptOutcome send(Consignment consignment, Dispatch dispatch) {
        try {
            return consignment.send(dispatch);
        } catch (UnsupportedSettingException e) {
            return new AttemptOutcome.Rejected(DeliveryFailure.NOT_CONFIGURED, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return new AttemptOutcome.Retry(DeliveryFailure.NOT_CONFIGURED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // We are being stopped, and do not know what became of it.
            }
            LOG.errorf(
                    e,
                    "message not made: tenant=%s notification=%s",
                    dispatch.notification().tenant(),
                    dispatch.notification().id());
            return new AttemptOutcome.Rejected(
                    DeliveryFailure.TEMPLATE_FAILED,
                    "the message could not be made: " + e.getClass().getSimpleName());
        }
    }
}
