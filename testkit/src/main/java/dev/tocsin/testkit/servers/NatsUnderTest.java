package dev.tocsin.testkit.servers;

import dev.tocsin.embedded.nats.NatsServer;
import dev.tocsin.testkit.servers.ServerContainer.Image;
import java.util.Optional;

/** A NATS server with JetStream and an empty store, at {@code nats://HOST:PORT}. */
public final class NatsUnderTest extends ServerUnderTest {

    private final Optional<String> token;

    private NatsUnderTest(String url, Optional<String> token, ServerLife life) {
        super(url, life);
        this.token = token;
    }

    /** What a client must present; empty when the given server wants none. */
    public Optional<String> token() {
        return token;
    }

    /** Starts one, or uses the one given. */
    public static NatsUnderTest start() {
        for (Source source : Source.candidates()) {
            Optional<NatsUnderTest> server =
                    switch (source) {
                        case GIVEN -> Source.setting("tocsin.test.nats").map(NatsUnderTest::given);
                        case DOCKER -> ServerContainer.start(Image.NATS).map(NatsUnderTest::contained);
                        case EMBEDDED -> Optional.of(embedded(ThrowawayDirectory.create()));
                    };
            if (server.isPresent()) {
                return server.get();
            }
        }
        throw new IllegalStateException("None of " + Source.candidates() + " offers a NATS server");
    }

    private static NatsUnderTest given(String url) {
        return new NatsUnderTest(url, Source.setting("tocsin.test.nats.token"), new GivenLife(url));
    }

    private static NatsUnderTest contained(ServerContainer container) {
        return new NatsUnderTest("nats://" + container.address(), Optional.of(ServerContainer.SECRET), container);
    }

    static NatsUnderTest embedded(ThrowawayDirectory directory) {
        NatsServer server = NatsServer.start(directory.data());
        return new NatsUnderTest(server.url(), Optional.of(server.token()), new EmbeddedLife(directory, server));
    }
}
