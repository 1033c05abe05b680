package dev.tocsin.engine.adapter.nats;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.PushSubscribeOptions;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a range of a stream in order. */
final class StreamReader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private StreamReader() {}

    /**
     * Reads what there is of the subject from {@code from} to {@code to}, both included; sequences may be missing, but
     * {@code to} must not lie behind the subject's last.
     */
    static void read(
            Connection connection, String stream, String subject, long from, long to, Consumer<Message> messages)
            throws IOException, JetStreamApiException {
        PushSubscribeOptions ordered = PushSubscribeOptions.builder().stream(stream)
                .ordered(true)
                .configuration(ConsumerConfiguration.builder()
                        .deliverPolicy(DeliverPolicy.ByStartSequence)
                        .startSequence(from)
                        .build())
                .build();
        JetStreamSubscription subscription = connection.jetStream().subscribe(subject, ordered);
        try {
            Message message;
            do {
                message = next(subscription);
                if (message.metaData().streamSequence() > to) {
                    return;
                }
                messages.accept(message);
            } while (message.metaData().streamSequence() < to
                    && message.metaData().pendingCount() > 0);
        } finally {
            subscription.unsubscribe();
        }
    }

    private static Message next(JetStreamSubscription subscription) throws IOException {
        try {
            @Nullable Message message = subscription.nextMessage(PATIENCE);
            if (message == null) {
                throw new IOException("no message within " + PATIENCE);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
