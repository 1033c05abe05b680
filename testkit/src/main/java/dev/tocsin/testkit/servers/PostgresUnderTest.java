package dev.tocsin.testkit.servers;

import dev.tocsin.embedded.postgres.EmbeddedPostgres;
import dev.tocsin.testkit.servers.ServerContainer.Image;
import java.util.Optional;

/** A PostgreSQL server with an empty database, at {@code postgresql://HOST:PORT/DATABASE}. */
public final class PostgresUnderTest extends ServerUnderTest {

    private final String user;
    private final String password;

    private PostgresUnderTest(String url, String user, String password, ServerLife life) {
        super(url, life);
        this.user = user;
        this.password = password;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Starts one, or uses the one given. */
    public static PostgresUnderTest start() {
        for (Source source : Source.candidates()) {
            Optional<PostgresUnderTest> server =
                    switch (source) {
                        case GIVEN -> Source.setting("tocsin.test.postgres").map(PostgresUnderTest::given);
                        case DOCKER -> ServerContainer.start(Image.POSTGRES).map(PostgresUnderTest::contained);
                        case EMBEDDED -> Optional.of(embedded(ThrowawayDirectory.create()));
                    };
            if (server.isPresent()) {
                return server.get();
            }
        }
        throw new IllegalStateException("None of " + Source.candidates() + " offers a PostgreSQL server");
    }

    private static PostgresUnderTest given(String url) {
        return new PostgresUnderTest(
                url,
                Source.setting("tocsin.test.postgres.user").orElse("tocsin"),
                Source.setting("tocsin.test.postgres.password").orElse(""),
                new GivenLife(url));
    }

    private static PostgresUnderTest contained(ServerContainer container) {
        return new PostgresUnderTest(
                "postgresql://" + container.address() + "/tocsin", "tocsin", ServerContainer.SECRET, container);
    }

    private static PostgresUnderTest embedded(ThrowawayDirectory directory) {
        EmbeddedPostgres server = EmbeddedPostgres.start(directory.data());
        return new PostgresUnderTest(
                server.reactiveUrl(), server.user(), server.password(), new EmbeddedLife(directory, server));
    }
}
