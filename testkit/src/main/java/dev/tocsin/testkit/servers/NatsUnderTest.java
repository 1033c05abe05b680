package dev.tocsin.testkit.servers;

import dev.tocsin.testkit.servers.ServerContainer.Image;
import java.util.Optional;

/** A NATS server with JetStream and an empty store, for one test JVM. */
public interface NatsUnderTest extends AutoCloseable {

    /** {@code nats://HOST:PORT}, the same over {@link #kill()} and {@link #restart()}. */
    String url();

    /** What a client must present; empty when the given server wants none. */
    Optional<String> token();

    /** Ends the server as a crash would. */
    void kill();

    /** Brings it back with what it had stored. */
    void restart();

    @Override
    void close();

    /** Starts one, or uses the one given. */
    static NatsUnderTest start() {
        for (Source source : Source.candidates()) {
            Optional<NatsUnderTest> server =
                    switch (source) {
                        case GIVEN -> Source.setting("tocsin.test.nats").map(GivenNats::new);
                        case DOCKER -> ServerContainer.start(Image.NATS).map(ContainedNats::new);
                        case EMBEDDED -> Optional.of(EmbeddedNats.start());
                    };
            if (server.isPresent()) {
                return server.get();
            }
        }
        throw new IllegalStateException("None of " + Source.candidates() + " offers a NATS server");
    }
}
