package dev.tocsin.testkit.servers;

/** A server for one test JVM, with the same address over {@link #kill()} and {@link #restart()}. */
public abstract sealed class ServerUnderTest implements AutoCloseable permits NatsUnderTest, PostgresUnderTest {

    private final String url;
    private final ServerLife life;

    ServerUnderTest(String url, ServerLife life) {
        this.url = url;
        this.life = life;
    }

    public final String url() {
        return url;
    }

    /** Ends the server as a crash would. */
    public final void kill() {
        life.kill();
    }

    /** Brings it back with what it had stored. */
    public final void restart() {
        life.restart();
    }

    @Override
    public final void close() {
        life.close();
    }
}
