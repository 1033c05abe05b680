package dev.tocsin.testkit.servers;

/** A server that can be struck down and comes back where it was, whoever runs it. */
interface ServerLife extends AutoCloseable {

    /** Ends the server as a crash would. */
    void kill();

    /** Brings it back with what it had stored. */
    void restart();

    @Override
    void close();
}
