package dev.tocsin.e2e.faults;

import dev.tocsin.testkit.servers.NatsUnderTest;
import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks how many messages a stream has, so that a test knows how far an alert has come. */
final class StreamPeek implements AutoCloseable {

    private static final int NO_MESSAGE = 10037;

    private final Connection connection;

    StreamPeek(NatsUnderTest server) {
        this(server.url(), server.token());
    }

    StreamPeek(String url, Optional<String> token) {
        Options.Builder options = new Options.Builder().server(url);
        token.map(String::toCharArray).ifPresent(options::token);
        try {
            connection = Nats.connect(options.build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long last(String stream) {
        try {
            return connection
                    .jetStreamManagement()
                    .getStreamInfo(stream)
                    .getStreamState()
                    .getLastSequence();
        } catch (IOException | JetStreamApiException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a message, as text; empty if it is no longer there. */
    Optional<String> body(String stream, long sequence) {
        try {
            byte[] body = connection
                    .jetStreamManagement()
                    .getMessage(stream, sequence)
                    .getData();
            return Optional.ofNullable(body).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (JetStreamApiException e) {
            if (e.getApiErrorCode() == NO_MESSAGE) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        connection.close();
    }
}
