package dev.tocsin.nats;

import io.nats.client.JetStreamApiException;
import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.PublishMessageMetadata;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/** Messages for outgoing channels, with the guarantee they ask of JetStream. */
public final class OutgoingEvent {

    private static final String EXPECTED_LAST_SUBJECT_SEQUENCE = "Nats-Expected-Last-Subject-Sequence";

    private OutgoingEvent() {}

    /**
     * A message that JetStream drops, as a success, if it has seen its id within the stream's duplicate window.
     *
     * @param subject must begin with the channel's subject
     */
    public static Message<byte[]> message(byte[] body, String subject, String messageId) {
        return message(body, subject, messageId, Map.of());
    }

    /**
     * A message that JetStream stores only if its subject holds none, at any time; see {@link #isAlreadyThere}.
     *
     * @param subject must begin with the channel's subject, and end in what makes it unique
     */
    public static Message<byte[]> createOnly(byte[] body, String subject) {
        // The id must be unique: a repeated one would be answered as a success without looking at the sequence.
        return message(body, subject, null, Map.of(EXPECTED_LAST_SUBJECT_SEQUENCE, List.of("0")));
    }

    private static Message<byte[]> message(
            byte[] body, String subject, @Nullable String messageId, Map<String, List<String>> headers) {
        return Message.of(
                body,
                Metadata.of(PublishMessageMetadata.builder()
                        .subject(subject)
                        .messageId(messageId)
                        .headers(headers)
                        .build()));
    }

    /** Whether a failure to publish says that the subject already holds a message. */
    public static boolean isAlreadyThere(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JetStreamApiException api) {
                return StaleWrite.isMeantBy(api);
            }
        }
        return false;
    }
}
