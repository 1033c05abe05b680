package dev.tocsin.testkit.servers;

import org.opentest4j.TestAbortedException;

/** Somebody else's server: used as it is, and not ours to strike down. Its database must be empty. */
record GivenPostgres(String url) implements PostgresUnderTest {

    @Override
    public String user() {
        return Source.setting("tocsin.test.postgres.user").orElse("tocsin");
    }

    @Override
    public String password() {
        return Source.setting("tocsin.test.postgres.password").orElse("");
    }

    @Override
    public void kill() {
        throw new TestAbortedException("the PostgreSQL at " + url + " was given: this test would have to kill it");
    }

    @Override
    public void restart() {
        throw new TestAbortedException("the PostgreSQL at " + url + " was given: this test would have to restart it");
    }

    @Override
    public void close() {
        // It was running before us.
    }
}
