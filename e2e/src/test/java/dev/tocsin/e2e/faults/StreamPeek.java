package dev.tocsin.e2e.faults;

import dev.tocsin.testkit.servers.NatsUnderTest;
import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;

/** Looks how many messages a stream has, so that a test knows how far an alert has come. */
final class StreamPeek implements AutoCloseable {

    private final Connection connection;

    StreamPeek(NatsUnderTest server) {
        Options.Builder options = new Options.Builder().server(server.url());
        server.token().map(String::toCharArray).ifPresent(options::token);
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

    @Override
    public void close() throws InterruptedException {
        connection.close();
    }
}
