package dev.tocsin.testkit.servers;

import java.util.Optional;

/** A container on a fixed port, so that it comes back where it was. */
record ContainedNats(ServerContainer container) implements NatsUnderTest {

    @Override
    public String url() {
        return "nats://" + container.address();
    }

    @Override
    public Optional<String> token() {
        return Optional.of(ServerContainer.SECRET);
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void restart() {
        container.restart();
    }

    @Override
    public void close() {
        container.close();
    }
}
