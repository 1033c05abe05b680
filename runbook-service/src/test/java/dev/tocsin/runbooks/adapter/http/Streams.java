package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.PushSubscribeOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The other services, as far as this one meets them: it hears of groups and deliveries, and tells of incidents. */
@Singleton
class Streams {

    private final Nats nats;
    private final EventCodec codec;

    Streams(Nats nats, EventCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    void tell(GroupEscalated news) {
        publish("tocsin.v1.escalations", codec.write(news));
    }

    void tell(DeliveryReported report) {
        publish("tocsin.v1.deliveries", codec.write(report));
    }

    void publish(String subject, byte[] body) {
        try {
            nats.connection().jetStream().publish(subject, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JetStreamApiException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was told of incidents so far. */
    List<IncidentChanged> incidents() {
        try {
            JetStreamSubscription all = nats.connection()
                    .jetStream()
                    .subscribe(
                            "tocsin.v1.incidents",
                            PushSubscribeOptions.builder().ordered(true).build());
            List<IncidentChanged> events = new ArrayList<>();
            for (Message message = all.nextMessage(Duration.ofMillis(300));
                    message != null;
                    message = all.nextMessage(Duration.ofMillis(200))) {
                events.add(codec.read(message.getData(), IncidentChanged.class));
            }
            all.unsubscribe();
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JetStreamApiException | UnreadableEventException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
