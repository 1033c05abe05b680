package dev.tocsin.ingest;

import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import io.nats.client.JetStreamApiException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the stream really holds. */
@Singleton
class StoredAlerts {

    private static final String STREAM = "ALERTS";

    private final Nats nats;
    private final EventCodec codec;

    StoredAlerts(Nats nats, EventCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    long lastSequence() {
        try {
            return nats.connection()
                    .jetStreamManagement()
                    .getStreamInfo(STREAM)
                    .getStreamState()
                    .getLastSequence();
        } catch (IOException | JetStreamApiException e) {
            throw new AssertionError(e);
        }
    }

    /** A header of the last message; empty if it has none of that name. */
    String lastHeader(String name) {
        try {
            var headers = nats.connection()
                    .jetStreamManagement()
                    .getMessage(STREAM, lastSequence())
                    .getHeaders();
            return headers == null || headers.getFirst(name) == null ? "" : headers.getFirst(name);
        } catch (IOException | JetStreamApiException e) {
            throw new AssertionError(e);
        }
    }

    List<AlertsAccepted> after(long sequence) {
        try {
            var management = nats.connection().jetStreamManagement();
            List<AlertsAccepted> stored = new ArrayList<>();
            for (long i = sequence + 1; i <= lastSequence(); i++) {
                stored.add(codec.read(management.getMessage(STREAM, i).getData(), AlertsAccepted.class));
            }
            return stored;
        } catch (IOException | JetStreamApiException | UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }
}
