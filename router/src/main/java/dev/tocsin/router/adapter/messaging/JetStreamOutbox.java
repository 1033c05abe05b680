package dev.tocsin.router.adapter.messaging;

import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.EventSender;
import dev.tocsin.nats.OutgoingEvent;
import dev.tocsin.router.app.port.Outbox;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** The streams {@code NOTIFICATIONS} and {@code ESCALATIONS}. Calls block. */
@ApplicationScoped
class JetStreamOutbox implements Outbox {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String NOTIFICATIONS = "tocsin.v1.notifications.";
    private static final String ESCALATIONS = "tocsin.v1.escalations";

    /** What continues the same conversation has the same partition, for consumers that share the work. */
    private static final int PARTITIONS = 16;

    private final MutinyEmitter<byte[]> notifications;
    private final MutinyEmitter<byte[]> escalations;
    private final EventCodec codec;

    JetStreamOutbox(
            @Channel("router-notifications") MutinyEmitter<byte[]> notifications,
            @Channel("router-escalations") MutinyEmitter<byte[]> escalations,
            EventCodec codec) {
        this.notifications = notifications;
        this.escalations = escalations;
        this.codec = codec;
    }

    @Override
    public void deliver(Notification notification, @Nullable String trace) {
        int partition = Math.floorMod(notification.conversation().hashCode(), PARTITIONS);
        String subject = NOTIFICATIONS + partition + "." + notification.id();
        Message<byte[]> message = OutgoingEvent.createOnly(codec.write(notification), subject);
        try {
            send(notifications, message, trace);
        } catch (RuntimeException e) {
            if (!OutgoingEvent.isAlreadyThere(e)) {
                throw e;
            }
        }
    }

    @Override
    public void escalate(GroupEscalated escalation, @Nullable String trace) {
        send(escalations, OutgoingEvent.message(codec.write(escalation), ESCALATIONS, escalation.id()), trace);
    }

    private static void send(MutinyEmitter<byte[]> emitter, Message<byte[]> message, @Nullable String trace) {
        EventSender.send(emitter, message.addMetadata(TraceParent.continuing(trace)))
                .await()
                .atMost(PATIENCE);
    }
}
