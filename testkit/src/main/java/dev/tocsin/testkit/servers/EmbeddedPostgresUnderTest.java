package dev.tocsin.testkit.servers;

import dev.tocsin.embedded.postgres.EmbeddedPostgres;

/** A child process on a directory of its own, which goes with it. */
record EmbeddedPostgresUnderTest(ThrowawayDirectory directory, EmbeddedPostgres server) implements PostgresUnderTest {

    static EmbeddedPostgresUnderTest start() {
        ThrowawayDirectory directory = ThrowawayDirectory.create();
        return new EmbeddedPostgresUnderTest(directory, EmbeddedPostgres.start(directory.data()));
    }

    @Override
    public String url() {
        return server.reactiveUrl();
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String password() {
        return server.password();
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
