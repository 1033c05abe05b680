package dev.tocsin.testkit.servers;

import dev.tocsin.testkit.servers.ServerContainer.Image;
import java.util.Optional;

/** A PostgreSQL server with an empty database, for one test JVM. */
public interface PostgresUnderTest extends AutoCloseable {

    /** {@code postgresql://HOST:PORT/DATABASE}, the same over {@link #kill()} and {@link #restart()}. */
    String url();

    String user();

    String password();

    /** Ends the server as a crash would. */
    void kill();

    /** Brings it back with what it had stored. */
    void restart();

    @Override
    void close();

    /** Starts one, or uses the one given. */
    static PostgresUnderTest start() {
        for (Source source : Source.candidates()) {
            Optional<PostgresUnderTest> server =
                    switch (source) {
                        case GIVEN -> Source.setting("tocsin.test.postgres").map(GivenPostgres::new);
                        case DOCKER -> ServerContainer.start(Image.POSTGRES).map(ContainedPostgres::new);
                        case EMBEDDED -> Optional.of(EmbeddedPostgresUnderTest.start());
                    };
            if (server.isPresent()) {
                return server.get();
            }
        }
        throw new IllegalStateException("None of " + Source.candidates() + " offers a PostgreSQL server");
    }
}
