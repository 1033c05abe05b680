package dev.tocsin.runbooks.adapter.messaging;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Settlement;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.runbooks.app.FollowDelivery;
import dev.tocsin.runbooks.app.FollowGroup;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.app.port.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes news of groups and deliveries. A message is acknowledged when its effect is committed. While PostgreSQL is away
 * it is tried again for a while, since what is put back comes again after the messages behind it; then it is put back.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EventCodec codec;
    private final FollowGroup groups;
    private final FollowDelivery deliveries;
    private final Patience patience;
    private final MeterRegistry meters;

    Intake(EventCodec codec, FollowGroup groups, FollowDelivery deliveries, Patience patience, MeterRegistry meters) {
        this.codec = codec;
        this.groups = groups;
        this.deliveries = deliveries;
        this.patience = patience;
        this.meters = meters;
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
            T event = codec.read(message.getPayload(), type);
            Trace trace = new Trace(Traceparent.of(message));
            patience.run(() -> follow.accept(event, trace));
            count(channel, "handled");
        } catch (UnreadableEventException e) {
            LOG.errorf("message dropped: channel=%s reason=%s", channel, e.getMessage());
            count(channel, "unreadable");
        } catch (Unavailable e) {
            LOG.warnf("message put back: channel=%s reason=%s", channel, e.getMessage());
            count(channel, "unavailable");
            return Settlement.putBack(message, e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "message put back: channel=%s", channel);
            count(channel, "failed");
            return Settlement.putBack(message, e);
        }
        return Settlement.taken(message);
    }

    private void count(String channel, String result) {
        meters.counter("tocsin.runbooks.messages", "channel", channel, "result", result)
                .increment();
    }
}
