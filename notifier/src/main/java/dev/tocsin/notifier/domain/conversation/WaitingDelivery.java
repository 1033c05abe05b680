package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.notifications.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification that is not yet delivered.
 *
 * @param position its place in the stream of notifications: a later one has a greater position
 * @param attempts how many were made and are over
 * @param firstAttemptAt when the first began; null before
 * @param notBefore when the next may be made
 * @param mayHaveArrived whether one of the attempts may have reached the provider
 * @param traceparent the W3C trace context it came with; may be empty
 */
public record WaitingDelivery(
        Notification notification,
        long position,
        int attempts,
        @Nullable Instant firstAttemptAt,
        Instant notBefore,
        boolean mayHaveArrived,
        String traceparent) {

    /** As it came in. */
    public static WaitingDelivery fresh(Notification notification, long position, String traceparent) {
        return new WaitingDelivery(notification, position, 0, null, Instant.EPOCH, false, traceparent);
    }

    public NotificationId id() {
        return notification.id();
    }

    public ConversationKey conversation() {
        return ConversationKey.of(notification);
    }

    /** After a failed attempt that is worth another one. */
    public WaitingDelivery again(Attempt attempt, Instant nextAt, boolean mayHaveArrivedNow) {
        return new WaitingDelivery(
                notification,
                position,
                attempt.number(),
                firstAttemptAt == null ? attempt.startedAt() : firstAttemptAt,
                nextAt,
                attempt.possibleRepeat() || mayHaveArrivedNow,
                traceparent);
    }

    /** What there is to report of an attempt. */
    public DeliveryReported report(Attempt attempt, Instant endedAt, DeliveryOutcome outcome) {
        return new DeliveryReported(
                id(),
                notification.tenant(),
                notification.recipient(),
                notification.groupId(),
                notification.conversation(),
                notification.reason(),
                attempt.number(),
                attempt.startedAt(),
                endedAt,
                attempt.possibleRepeat(),
                outcome);
    }
}
