package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.ChatMessage;
import dev.tocsin.notifier.domain.conversation.NextStep.Overtaken;
import dev.tocsin.notifier.domain.conversation.NextStep.Send;
import dev.tocsin.notifier.domain.conversation.NextStep.SettledBefore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a conversation to go on with it.
 *
 * @param settledPosition the position of the newest notification that is over; 0 if there is none
 * @param settled its last report, to be repeated if nobody may have heard it
 * @param started the attempt that last began
 * @param episode the problem that is told and not over; null if there is none
 */
public record Conversation(
        long settledPosition,
        @Nullable DeliveryReported settled,
        @Nullable Attempt started,
        @Nullable Episode episode) {

    /** One in which nothing was said yet. */
    public static final Conversation NEW = new Conversation(0, null, null, null);

    /** What to do with a notification now. */
    public NextStep next(WaitingDelivery waiting, Instant now) {
        if (settled != null && settled.notification().equals(waiting.id())) {
            return new SettledBefore(settled);
        }
        return settled != null && waiting.position() <= settledPosition
                ? new Overtaken(settled.notification())
                : new Send(attempt(waiting, now));
    }

    /** The attempt to make, or to say that none is made. */
    public Attempt attempt(WaitingDelivery waiting, Instant now) {
        boolean unfinished =
                started != null && started.notification().equals(waiting.id()) && started.number() > waiting.attempts();
        int last = unfinished && started != null ? started.number() : waiting.attempts();
        return new Attempt(waiting.id(), last + 1, now, unfinished || waiting.mayHaveArrived());
    }

    /** To be kept before the provider is called. */
    public Conversation starting(Attempt attempt) {
        return new Conversation(settledPosition, settled, attempt, episode);
    }

    /** After the provider took it. */
    public Conversation delivered(WaitingDelivery waiting, DeliveryReported report, Delivered outcome) {
        return new Conversation(waiting.position(), report, null, episodeAfter(waiting, outcome));
    }

    /** After it was given up, so that what was told before is still what the recipient knows. */
    public Conversation rejected(WaitingDelivery waiting, DeliveryReported report) {
        return new Conversation(waiting.position(), report, null, episode);
    }

    /** What the notification continues; null if it tells a new problem. */
    public @Nullable Episode episodeBefore(WaitingDelivery waiting) {
        return waiting.notification().reason() == NotifyReason.FIRST_NOTIFICATION ? null : episode;
    }

    private @Nullable Episode episodeAfter(WaitingDelivery waiting, Delivered outcome) {
        if (!waiting.notification().group().isFiring()) {
            return null;
        }
        Episode before = episodeBefore(waiting);
        if (before == null) {
            return new Episode(waiting.id(), outcome.chat());
        }
        ChatMessage chat = outcome.chat() == null ? before.chat() : outcome.chat();
        return new Episode(before.first(), chat);
    }
}
