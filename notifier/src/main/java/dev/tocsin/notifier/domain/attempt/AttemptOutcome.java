package dev.tocsin.notifier.domain.attempt;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a channel made of one attempt. Details are for people and never hold a secret. */
public sealed interface AttemptOutcome {

    /**
     * The provider took it.
     *
     * @param providerId what the provider calls it; may be empty
     * @param chat where the message is that later ones of the conversation edit; null if it cannot be edited
     */
    record Delivered(String providerId, @Nullable ChatMessage chat) implements AttemptOutcome {

        public Delivered(String providerId) {
            this(providerId, null);
        }
    }

    /**
     * It may work later.
     *
     * @param notBefore the provider's own word on when; null if it said nothing
     */
    record Retry(
            DeliveryFailure failure,
            String detail,
            @Nullable Instant notBefore) implements AttemptOutcome {

        public Retry(DeliveryFailure failure, String detail) {
            this(failure, detail, null);
        }
    }

    /** It will not work as it is. */
    record Rejected(DeliveryFailure failure, String detail) implements AttemptOutcome {}
}
