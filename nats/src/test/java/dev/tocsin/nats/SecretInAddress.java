package dev.tocsin.nats;

import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A NATS server whose secret is given in its address. */
public final class SecretInAddress implements QuarkusTestResourceLifecycleManager {

    private @Nullable NatsUnderTest server;

    @Override
    public Map<String, String> start() {
        NatsUnderTest started = NatsUnderTest.start();
        server = started;
        String address = started.url().replace("://", "://" + secret(started) + "@");
        return Map.of("quarkus.messaging.nats.connection.servers", address);
    }

    /** A given server that wants none ignores what it is told. */
    static String secret(NatsUnderTest server) {
        return server.token().orElse("a-secret-for-nobody");
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(server, new TestInjector.MatchesType(NatsUnderTest.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
