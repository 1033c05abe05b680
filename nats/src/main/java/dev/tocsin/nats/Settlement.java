package dev.tocsin.nats;

import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.NackMetadata;
import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.SubscribeMessageMetadata;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last word on an incoming message: taken, or put back. What is returned completes once NATS has heard it, and never
 * fails.
 *
 * <p>SmallRye ends a channel for good when its handler fails (SRMSG00201), and an acknowledgement does fail while NATS is
 * away. Nothing is lost by going on: a message that JetStream has no word on comes again when its {@code ack-wait} is over.
 */
public final class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class);

    /** Without a delay it would come again at once, and as often as it fails. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private Settlement() {}

    /** It is dealt with: what follows from it is durable, or nobody can read it. */
    public static CompletionStage<Void> taken(Message<?> message) {
        return settle("acknowledged", message, message::ack);
    }

    /** It could not be dealt with, and comes again in 2 s. */
    public static CompletionStage<Void> putBack(Message<?> message, Throwable reason) {
        return putBack(message, reason, AGAIN);
    }

    /** It could not be dealt with, and comes again after the delay. */
    public static CompletionStage<Void> putBack(Message<?> message, Throwable reason, Duration delay) {
        return settle("put back", message, () -> message.nack(reason, Metadata.of(new NackMetadata(delay))));
    }

    private static CompletionStage<Void> settle(String as, Message<?> message, Supplier<CompletionStage<Void>> word) {
        return attempt(word).handle((ignored, failure) -> {
            if (failure != null) {
                LOG.warnf("message not %s, it will come again: %s reason=%s", as, place(message), failure);
            }
            return null;
        });
    }

    private static CompletionStage<Void> attempt(Supplier<CompletionStage<Void>> word) {
        try {
            return word.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String place(Message<?> message) {
        @Nullable SubscribeMessageMetadata metadata =
                message.getMetadata(SubscribeMessageMetadata.class).orElse(null);
        return metadata == null
                ? "stream=unknown"
                : "stream=%s consumer=%s sequence=%d"
                        .formatted(metadata.stream(), metadata.consumer(), metadata.streamSequence());
    }
}
