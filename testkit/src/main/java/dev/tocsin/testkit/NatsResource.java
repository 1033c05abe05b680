package dev.tocsin.testkit;

import dev.tocsin.embedded.secrets.OwnerOnly;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fresh NATS server with JetStream, and a fresh installation key, for a {@code @QuarkusTest}. A test that wants to
 * strike it down has a field of type {@link NatsUnderTest}.
 */
public final class NatsResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable NatsUnderTest server;

    @Override
    public Map<String, String> start() {
        NatsUnderTest started = NatsUnderTest.start();
        server = started;
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.messaging.nats.connection.servers", started.url());
        settings.put("tocsin.installation-key-file", installationKey().toString());
        started.token().ifPresent(token -> settings.put("quarkus.messaging.nats.connection.token", token));
        return settings;
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

    private static Path installationKey() {
        try {
            Path folder = Files.createTempDirectory("tocsin-key");
            Path file = folder.resolve("installation-key");
            OwnerOnly.secret(file);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary installation key can be made", e);
        }
    }
}
