package dev.tocsin.contracts.v1.deliveries;

import dev.tocsin.contracts.NotificationId;
import java.time.Instant;

/** What an attempt came to. Detail is for people, and never holds a secret. */
public sealed interface DeliveryOutcome {

    /**
     * The provider took it.
     *
     * @param providerId what the provider calls it, such as Slack's {@code ts}; may be empty
     */
    record Delivered(String providerId) implements DeliveryOutcome {}

    /** It will be tried again, not before the given instant. */
    record Retrying(DeliveryFailure failure, String detail, Instant notBefore) implements DeliveryOutcome {}

    /** It will not be tried again: the provider refused it for good, or its time is over. */
    record Rejected(DeliveryFailure failure, String detail) implements DeliveryOutcome {}

    /** A later notification of the same conversation took its place before it could be delivered. */
    record Superseded(NotificationId by) implements DeliveryOutcome {}
}
