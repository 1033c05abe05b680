package dev.tocsin.engine.adapter.nats;

import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import io.nats.client.JetStreamApiException;
import io.nats.client.Message;
import io.nats.client.PurgeOptions;
import io.nats.client.api.StreamState;
import java.io.IOException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The stream {@code ALERTS}, read beside the channel: at take-over, and where the channel left a gap. */
public final class NatsAlertLog implements AlertLog {

    private static final Logger LOG = Logger.getLogger(NatsAlertLog.class);
    private static final String STREAM = "ALERTS";
    private static final String SUBJECT = "tocsin.v1.alerts.0";

    private final Nats nats;
    private final EventCodec codec;

    public NatsAlertLog(Nats nats, EventCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    @Override
    public long last() {
        try {
            return state().getLastSequence();
        } catch (IOException | JetStreamApiException e) {
            throw new IllegalStateException("stream ALERTS cannot be reached", e);
        }
    }

    @Override
    public void forgetBefore(long sequence) {
        try {
            nats.connection()
                    .jetStreamManagement()
                    .purgeStream(
                            STREAM, PurgeOptions.builder().sequence(sequence).build());
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("alerts' stream not trimmed now, but later: reason=%s", e.getMessage());
        }
    }

    @Override
    public void read(long from, long to, Consumer<Entry> entries) {
        try {
            StreamState state = state();
            long first = Math.max(from, state.getFirstSequence());
            long last = Math.min(to, state.getLastSequence());
            if (first <= last && state.getMsgCount() > 0) {
                StreamReader.read(nats.connection(), STREAM, SUBJECT, first, last, message -> read(message, entries));
            }
        } catch (IOException | JetStreamApiException e) {
            throw new IllegalStateException("stream ALERTS cannot be read", e);
        }
    }

    private void read(Message message, Consumer<Entry> entries) {
        long sequence = message.metaData().streamSequence();
        try {
            entries.accept(new Entry(sequence, codec.read(message.getData(), AlertsAccepted.class), trace(message)));
        } catch (UnreadableEventException e) {
            LOG.errorf("accepted alerts set aside: sequence=%d reason=%s", sequence, e.getMessage());
        }
    }

    private static @Nullable String trace(Message message) {
        return message.hasHeaders() ? message.getHeaders().getFirst("traceparent") : null;
    }

    private StreamState state() throws IOException, JetStreamApiException {
        return nats.connection().jetStreamManagement().getStreamInfo(STREAM).getStreamState();
    }
}
