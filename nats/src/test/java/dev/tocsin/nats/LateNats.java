package dev.tocsin.nats;

import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A NATS server that is there only after somebody has looked for it in vain, twice. */
public final class LateNats implements QuarkusTestResourceLifecycleManager {

    private static final int IN_VAIN = 2;

    private @Nullable NatsUnderTest server;
    private volatile int lookedFor;

    int lookedForInVain() {
        return lookedFor;
    }

    @Override
    public Map<String, String> start() {
        NatsUnderTest late = NatsUnderTest.start();
        server = late;
        late.kill();
        ServerSocket placeholder = listen(URI.create(late.url()));
        Thread.ofVirtual().name("late-nats").start(() -> startWhenLookedFor(placeholder, late));
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.messaging.nats.connection.servers", late.url());
        late.token().ifPresent(token -> settings.put("quarkus.messaging.nats.connection.token", token));
        return settings;
    }

    private static ServerSocket listen(URI address) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address.getHost(), address.getPort()));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startWhenLookedFor(ServerSocket placeholder, NatsUnderTest late) {
        try (placeholder) {
            while (lookedFor < IN_VAIN) {
                placeholder.accept().close();
                lookedFor++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        late.restart();
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(this, new TestInjector.MatchesType(LateNats.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
