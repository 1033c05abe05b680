package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;

/** What a conversation makes of a notification whose turn it is. */
public sealed interface NextStep {

    /** Send it. */
    record Send(Attempt attempt) implements NextStep {}

    /** It is over, and this is what was to be reported of it. */
    record SettledBefore(DeliveryReported report) implements NextStep {}

    /** A newer one is over: sending this one would tell old news. */
    record Overtaken(NotificationId by) implements NextStep {}
}
