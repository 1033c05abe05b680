package dev.tocsin.testkit.servers;

import dev.tocsin.embedded.nats.NatsServer;
import java.util.Optional;

/** A child process on a directory of its own, which goes with it. */
record EmbeddedNats(ThrowawayDirectory directory, NatsServer server) implements NatsUnderTest {

    static EmbeddedNats start() {
        ThrowawayDirectory directory = ThrowawayDirectory.create();
        return new EmbeddedNats(directory, NatsServer.start(directory.data()));
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public Optional<String> token() {
        return Optional.of(server.token());
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void restart() {
        server.restart();
    }

    @Override
    public void close() {
        server.close();
        directory.close();
    }
}
