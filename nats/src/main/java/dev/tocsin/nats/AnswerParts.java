package dev.tocsin.nats;

import io.nats.client.Connection;
import io.nats.client.impl.Headers;
import io.nats.client.impl.NatsMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one answer, sent as they are written, in numbered messages of which none is larger than NATS takes. Only
 * {@link #end} says that the answer is whole; closing says nothing, since what fails half way is closed too.
 */
final class AnswerParts extends OutputStream {

    /** Of one message; half of what NATS takes, if that is less, so that the headers always fit. */
    private static final int MOST_BYTES_OF_A_PART = 512 * 1024;

    /** Of all; half of what NATS and its client hold for a reader that lags before they drop messages. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Connection connection;
    private final String replyTo;
    private final int partSize;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int sent;
    private int total;

    AnswerParts(Connection connection, String replyTo) {
        this.connection = connection;
        this.replyTo = replyTo;
        this.partSize = Math.clamp(connection.getMaxPayload() / 2, 1, MOST_BYTES_OF_A_PART);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > MOST_BYTES - total) {
            throw new IOException("the answer is over " + MOST_BYTES + " bytes, compressed");
        }
        total += length;
        int from = offset;
        int end = offset + length;
        while (from < end) {
            if (part.size() == partSize) {
                publish(AnswerHeaders.part(sent));
            }
            int some = Math.min(end - from, partSize - part.size());
            part.write(bytes, from, some);
            from += some;
        }
    }

    /** Sends what is left, as the last part. */
    void end() {
        publish(AnswerHeaders.lastPart(sent));
    }

    /** Says, instead of the rest, why there is none. */
    void fail(String reason) {
        connection.publish(NatsMessage.builder()
                .subject(replyTo)
                .headers(AnswerHeaders.failure())
                .data(reason, StandardCharsets.UTF_8)
                .build());
    }

    private void publish(Headers headers) {
        connection.publish(NatsMessage.builder()
                .subject(replyTo)
                .headers(headers)
                .data(part.toByteArray())
                .build());
        part.reset();
        sent++;
    }
}
