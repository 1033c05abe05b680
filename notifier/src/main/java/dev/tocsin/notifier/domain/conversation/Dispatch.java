package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.v1.notifications.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All a channel is told of what it has to send.
 *
 * @param episode what it continues; null if it begins
 * @param at when it is sent
 */
public record Dispatch(Notification notification, @Nullable Episode episode, Instant at) {

    /** The same for every attempt, so that a provider can tell a repeat. */
    public String idempotencyKey() {
        return notification.id().value();
    }
}
