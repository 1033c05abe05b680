package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;

/** What an attempt's outcome means for the notification. */
public sealed interface Conclusion {

    /** What is to be told of the attempt. */
    DeliveryReported report();

    /** It is over: delivered, or given up. */
    record Over(Conversation conversation, DeliveryReported report) implements Conclusion {}

    /** It is tried again. */
    record Again(WaitingDelivery waiting, DeliveryFailure failure, DeliveryReported report) implements Conclusion {}
}
