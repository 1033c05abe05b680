package dev.tocsin.oncall;

import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import io.nats.client.JetStreamApiException;
import io.nats.client.api.MessageInfo;
import io.nats.client.impl.Headers;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The streams as the neighbours of on-call see them: what they write, and what they are given. */
@Singleton
class Streams {

    private final Nats nats;
    private final EventCodec codec;

    Streams(Nats nats, EventCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    void escalate(GroupEscalated event) {
        publish("tocsin.v1.escalations", event);
    }

    void change(IncidentChanged event) {
        publish("tocsin.v1.incidents", event);
    }

    void publish(String subject, Object event) {
        publish(subject, codec.write(event));
    }

    void publish(String subject, byte[] body) {
        try {
            nats.connection().jetStream().publish(subject, body);
        } catch (IOException | JetStreamApiException e) {
            throw new AssertionError(e);
        }
    }

    /** As the router does, within a trace. */
    void escalate(GroupEscalated event, String traceparent) {
        try {
            Headers headers = new Headers().add("traceparent", traceparent);
            nats.connection().jetStream().publish("tocsin.v1.escalations", headers, codec.write(event));
        } catch (IOException | JetStreamApiException e) {
            throw new AssertionError(e);
        }
    }

    /** The trace contexts of all pages. */
    List<String> traceparents() {
        return messages().stream()
                .map(message -> Optional.ofNullable(message.getHeaders())
                        .map(headers -> headers.getFirst("traceparent"))
                        .orElse(""))
                .toList();
    }

    /** Every page about a group, in order: {@code Ana Torres 1 FIRST_NOTIFICATION}. */
    List<String> pages(TestGroup group) {
        return notifications().stream()
                .filter(notification -> notification.groupId().key().equals(group.key()))
                .map(Streams::line)
                .toList();
    }

    private static String line(Notification notification) {
        return switch (notification.recipient()) {
            case Recipient.Person person -> person.name() + " " + person.step() + " " + notification.reason();
            case Recipient.Configured configured -> throw new AssertionError(configured);
        };
    }

    List<Notification> notifications() {
        return messages().stream().map(this::read).toList();
    }

    private Notification read(MessageInfo message) {
        try {
            return codec.read(message.getData(), Notification.class);
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    private List<MessageInfo> messages() {
        try {
            var management = nats.connection().jetStreamManagement();
            long last =
                    management.getStreamInfo("NOTIFICATIONS").getStreamState().getLastSequence();
            List<MessageInfo> all = new ArrayList<>();
            for (long i = 1; i <= last; i++) {
                all.add(management.getMessage("NOTIFICATIONS", i));
            }
            return all;
        } catch (IOException | JetStreamApiException e) {
            throw new AssertionError(e);
        }
    }
}
