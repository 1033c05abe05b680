package dev.tocsin.testkit.servers;

/** A container on a fixed port, so that it comes back where it was. */
record ContainedPostgres(ServerContainer container) implements PostgresUnderTest {

    @Override
    public String url() {
        return "postgresql://" + container.address() + "/tocsin";
    }

    @Override
    public String user() {
        return "tocsin";
    }

    @Override
    public String password() {
        return ServerContainer.SECRET;
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public void restart() {
        container.restart();
    }

    @Override
    public void close() {
        container.close();
    }
}
