package dev.tocsin.testkit.servers;

import dev.tocsin.embedded.process.ChildServer;

/** A child process on a directory of its own, which goes with it. */
record EmbeddedLife(ThrowawayDirectory directory, ChildServer server) implements ServerLife {

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
