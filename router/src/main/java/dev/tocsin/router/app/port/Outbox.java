package dev.tocsin.router.app.port;

import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.notifications.Notification;
import org.jspecify.annotations.Nullable;

/** Where consequences go. Each call returns once what it was given is stored; storing the same again changes nothing. */
public interface Outbox {

    /**
     * @param trace the W3C {@code traceparent} to go on from; null if there is none
     * @throws RuntimeException if it is not stored, or that is not known
     */
    void deliver(Notification notification, @Nullable String trace);

    /**
     * @param trace the W3C {@code traceparent} to go on from; null if there is none
     * @throws RuntimeException if it is not stored, or that is not known
     */
    void escalate(GroupEscalated escalation, @Nullable String trace);
}
