package dev.tocsin.oncall.adapter.messaging;

import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.EventSender;
import dev.tocsin.nats.OutgoingEvent;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.oncall.app.port.Pager;
import dev.tocsin.oncall.app.port.Unavailable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The stream {@code NOTIFICATIONS}. A subject holds one message, so that a page that is published again is refused.
 *
 * <p>The connector publishes on the calling thread, and goes on with what other threads hand it meanwhile: one caller at
 * a time keeps everybody to their own page.
 */
@ApplicationScoped
class JetStreamPager implements Pager {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SUBJECT = "tocsin.v1.notifications.";
    private static final int PARTITIONS = 16;

    private final MutinyEmitter<byte[]> emitter;
    private final EventCodec codec;
    private final Lock turn = new ReentrantLock();

    JetStreamPager(@Channel("oncall-notifications") MutinyEmitter<byte[]> emitter, EventCodec codec) {
        this.emitter = emitter;
        this.codec = codec;
    }

    @Override
    public Handover page(Notification notification, String traceparent) {
        Message<byte[]> message = OutgoingEvent.createOnly(codec.write(notification), subject(notification))
                .addMetadata(Traceparent.metadata(traceparent));
        turn.lock();
        try {
            EventSender.send(emitter, message).await().atMost(PATIENCE);
            return Handover.PUBLISHED;
        } catch (RuntimeException e) {
            if (OutgoingEvent.isAlreadyThere(e)) {
                return Handover.ALREADY_THERE;
            }
            throw new Unavailable("publishing page " + notification.id(), e);
        } finally {
            turn.unlock();
        }
    }

    private static String subject(Notification notification) {
        int partition = Math.floorMod(notification.conversation().hashCode(), PARTITIONS);
        return SUBJECT + partition + "." + notification.id();
    }
}
