package dev.tocsin.testkit;

import dev.tocsin.testkit.servers.PostgresUnderTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server with an empty database for a {@code @QuarkusTest}. A test that wants to strike it down has a field
 * of type {@link PostgresUnderTest}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable PostgresUnderTest server;

    @Override
    public Map<String, String> start() {
        PostgresUnderTest started = PostgresUnderTest.start();
        server = started;
        return Map.of(
                "quarkus.datasource.reactive.url", started.url(),
                "quarkus.datasource.jdbc.url", "jdbc:" + started.url(),
                "quarkus.datasource.username", started.user(),
                "quarkus.datasource.password", started.password());
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(server, new TestInjector.MatchesType(PostgresUnderTest.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
