package dev.tocsin.runbooks.adapter.messaging;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.runbooks.app.FollowDelivery;
import dev.tocsin.runbooks.app.FollowGroup;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.app.port.Unavailable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes news of groups and deliveries. A message is acknowledged when its effect is committed; while PostgreSQL is away
 * it is put back, and comes again.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EventCodec codec;
    private final FollowGroup groups;
    private final FollowDelivery deliveries;

    Intake(EventCodec codec, FollowGroup groups, FollowDelivery deliveries) {
        this.codec = codec;
        this.groups = groups;
        this.deliveries = deliveries;
    }

    @Incoming("runbooks-escalations")
    @RunOnVirtualThread
    CompletionStage<Void> group(Message<byte[]> message) {
        return take("runbooks-escalations", message, GroupEscalated.class, groups::follow);
    }

    @Incoming("runbooks-deliveries")
    @RunOnVirtualThread
    CompletionStage<Void> delivery(Message<byte[]> message) {
        return take("runbooks-deliveries", message, DeliveryReported.class, deliveries::follow);
    }

    private <T> CompletionStage<Void> take(
            String channel, Message<byte[]> message, Class<T> type, BiConsumer<T, Trace> follow) {
        try {
            follow.accept(codec.read(message.getPayload(), type), Traceparent.of(message));
        } catch (UnreadableEventException e) {
            LOG.errorf("message dropped: channel=%s reason=%s", channel, e.getMessage());
        } catch (Unavailable e) {
            LOG.warnf("message put back: channel=%s reason=%s", channel, e.getMessage());
            return message.nack(e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "message put back: channel=%s", channel);
            return message.nack(e);
        }
        return message.ack();
    }
}
