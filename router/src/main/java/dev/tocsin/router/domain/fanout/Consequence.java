package dev.tocsin.router.domain.fanout;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.notifications.Notification;

/** Something that a notified group causes. */
public sealed interface Consequence {

    /** One delivery to one integration. */
    record Deliver(Notification notification) implements Consequence {}

    /** The group concerns people. */
    record Escalate(GroupEscalated escalation) implements Consequence {}

    /** The policy does not have the integration that was told; nothing is sent, which must be seen. */
    record Missing(Integration integration) implements Consequence {}
}
