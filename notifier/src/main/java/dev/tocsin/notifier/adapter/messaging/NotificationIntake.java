package dev.tocsin.notifier.adapter.messaging;

import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Settlement;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.notifier.app.AcceptNotification;
import dev.tocsin.notifier.app.port.NotInChargeException;
import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.SubscribeMessageMetadata;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Takes notifications in, one after the other; each is acknowledged as soon as it survives us. */
@ApplicationScoped
class NotificationIntake {

    private static final Logger LOG = Logger.getLogger(NotificationIntake.class);

    /** For the other notifier, which waits for it already. */
    private static final Duration ELSEWHERE = Duration.ofMillis(300);

    private final AcceptNotification accept;
    private final EventCodec codec;

    NotificationIntake(AcceptNotification accept, EventCodec codec) {
        this.accept = accept;
        this.codec = codec;
    }

    @Incoming("notifier-notifications")
    @Blocking
    CompletionStage<Void> take(Message<byte[]> message) {
        SubscribeMessageMetadata metadata =
                message.getMetadata(SubscribeMessageMetadata.class).orElseThrow();
        try {
            Notification notification = codec.read(message.getPayload(), Notification.class);
            accept.accept(notification, metadata.streamSequence(), traceparent(metadata));
            return Settlement.taken(message);
        } catch (UnreadableEventException e) {
            LOG.errorf(
                    "notification set aside, nobody is told: sequence=%d reason=%s",
                    metadata.streamSequence(), e.getMessage());
            return Settlement.taken(message);
        } catch (NotInChargeException e) {
            return Settlement.putBack(message, e, ELSEWHERE);
        } catch (RuntimeException e) {
            LOG.warnf("notification not taken in yet: sequence=%d reason=%s", metadata.streamSequence(), e);
            return Settlement.putBack(message, e);
        }
    }

    private static String traceparent(SubscribeMessageMetadata metadata) {
        List<String> values = metadata.headers().getOrDefault("traceparent", List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
