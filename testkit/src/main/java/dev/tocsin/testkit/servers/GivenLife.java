package dev.tocsin.testkit.servers;

import org.opentest4j.TestAbortedException;

/** Somebody else's server: used as it is, and not ours to strike down. */
record GivenLife(String url) implements ServerLife {

    @Override
    public void kill() {
        throw new TestAbortedException("the server at " + url + " was given: this test would have to kill it");
    }

    @Override
    public void restart() {
        throw new TestAbortedException("the server at " + url + " was given: this test would have to restart it");
    }

    @Override
    public void close() {
        // It was running before us.
    }
}
