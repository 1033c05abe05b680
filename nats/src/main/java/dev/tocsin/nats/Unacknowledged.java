package dev.tocsin.nats;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.api.ConsumerInfo;
import java.io.IOException;

/**
 * What a consumer handed out and nobody acknowledged. A process that is killed takes what it had fetched with it, and
 * NATS hands it out again only when the acknowledgement is overdue: a minute in which nobody is told, and in which what
 * comes later overtakes it.
 */
final class Unacknowledged {

    private static final int STREAM_NOT_FOUND = 10059;
    private static final int CONSUMER_NOT_FOUND = 10014;

    /** Far more than a consumer may have outstanding; the rest of a longer range waits for NATS. */
    private static final long MOST = 100_000;

    private static final byte[] NAK = {'-', 'N', 'A', 'K'};

    private final Connection connection;

    Unacknowledged(Connection connection) {
        this.connection = connection;
    }

    /**
     * Has it handed out again now, in its order and before anything new. What another process has in hand is then handed
     * out twice, as after any delay.
     *
     * @return how many; 0 also if there is no such consumer yet
     */
    long handOutAgain(String stream, String consumer) throws IOException {
        try {
            JetStreamManagement management = connection.jetStreamManagement();
            ConsumerInfo info = management.getConsumerInfo(stream, consumer);
            if (info.getNumAckPending() > 0) {
                refuse(info);
            }
            return info.getNumAckPending();
        } catch (JetStreamApiException e) {
            if (e.getApiErrorCode() == STREAM_NOT_FOUND || e.getApiErrorCode() == CONSUMER_NOT_FOUND) {
                return 0;
            }
            throw new IOException("NATS did not tell about consumer " + consumer, e);
        }
    }

    /**
     * Negative acknowledgements in the name of whoever did not send one: to the subject that NATS gives each delivery as
     * its reply address, {@code $JS.ACK.stream.consumer.deliveries.streamSequence.consumerSequence.time.pending} (NATS
     * ADR-15). It passes over those that are not outstanding.
     */
    private void refuse(ConsumerInfo info) {
        long first = info.getAckFloor().getStreamSequence() + 1;
        long last = Math.min(info.getDelivered().getStreamSequence(), first + MOST - 1);
        for (long sequence = first; sequence <= last; sequence++) {
            connection.publish(
                    "$JS.ACK.%s.%s.1.%d.%d.0.0"
                            .formatted(
                                    info.getStreamName(),
                                    info.getName(),
                                    sequence,
                                    info.getDelivered().getConsumerSequence()),
                    NAK);
        }
    }
}
