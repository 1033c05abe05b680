package dev.tocsin.router.adapter.messaging;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.nats.EventSender;
import dev.tocsin.nats.LogTrace;
import dev.tocsin.nats.OutgoingEvent;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.router.adapter.messaging.MessageSize.Fitting;
import dev.tocsin.router.app.port.Outbox;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The streams {@code NOTIFICATIONS} and {@code ESCALATIONS}. Calls block.
 *
 * <p>What is too large for a message goes out with fewer alerts, and says so. What cannot be made small enough is set
 * aside with an error in the log: trying again would change nothing, and hold up everything behind it.
 */
@ApplicationScoped
class JetStreamOutbox implements Outbox {

    private static final Logger LOG = Logger.getLogger(JetStreamOutbox.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String NOTIFICATIONS = "tocsin.v1.notifications.";
    private static final String ESCALATIONS = "tocsin.v1.escalations";

    /** What continues the same conversation has the same partition, for consumers that share the work. */
    private static final int PARTITIONS = 16;

    private final MutinyEmitter<byte[]> notifications;
    private final MutinyEmitter<byte[]> escalations;
    private final MessageSize size;
    private final FanOutMetrics metrics;

    JetStreamOutbox(
            @Channel("router-notifications") MutinyEmitter<byte[]> notifications,
            @Channel("router-escalations") MutinyEmitter<byte[]> escalations,
            MessageSize size,
            FanOutMetrics metrics) {
        this.notifications = notifications;
        this.escalations = escalations;
        this.size = size;
        this.metrics = metrics;
    }

    @Override
    public void deliver(Notification notification, @Nullable String trace) {
        int partition = Math.floorMod(notification.conversation().hashCode(), PARTITIONS);
        String subject = NOTIFICATIONS + partition + "." + notification.id();
        body("notification=" + notification.id(), notification.group(), less -> with(notification, less))
                .ifPresent(body -> {
                    create(OutgoingEvent.createOnly(body, subject), trace);
                    log(notification, trace);
                });
    }

    private static void log(Notification notification, @Nullable String traceparent) {
        try (LogTrace trace = LogTrace.of(traceparent)) {
            LOG.infof(
                    "notification published: tenant=%s notification=%s groupKey=%s",
                    notification.tenant(),
                    notification.id(),
                    notification.group().key());
        }
    }

    private void create(Message<byte[]> message, @Nullable String trace) {
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
        body("escalation=" + escalation.id(), escalation.group(), less -> with(escalation, less))
                .map(body -> OutgoingEvent.message(body, ESCALATIONS, escalation.id()))
                .ifPresent(message -> send(escalations, message, trace));
    }

    private Optional<byte[]> body(String what, AlertGroup group, Function<AlertGroup, ?> event) {
        Optional<Fitting> fitting = size.fit(group, event);
        if (fitting.isEmpty()) {
            metrics.tooLarge();
            LOG.errorf(
                    "too large to be told of, set aside: %s groupKey=%s",
                    what, group.key().hash());
        } else if (fitting.get().truncated() > 0) {
            metrics.truncated();
            LOG.warnf(
                    "alerts left out, the message would be too large: %s leftOut=%d of=%d",
                    what, fitting.get().truncated(), group.alerts().size());
        }
        return fitting.map(Fitting::body);
    }

    private static Notification with(Notification whole, AlertGroup group) {
        return new Notification(
                whole.id(),
                whole.tenant(),
                whole.recipient(),
                whole.conversation(),
                whole.reason(),
                whole.decidedAt(),
                whole.groupId(),
                group,
                whole.links());
    }

    private static GroupEscalated with(GroupEscalated whole, AlertGroup group) {
        return new GroupEscalated(
                whole.id(),
                whole.tenant(),
                whole.policy(),
                whole.reason(),
                whole.at(),
                whole.severity(),
                group,
                whole.oncall());
    }

    private static void send(MutinyEmitter<byte[]> emitter, Message<byte[]> message, @Nullable String trace) {
        EventSender.send(emitter, message.addMetadata(Traceparent.metadata(trace)))
                .await()
                .atMost(PATIENCE);
    }
}
