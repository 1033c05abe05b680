package dev.tocsin.bench.contender;

import dev.tocsin.bench.figure.Side;
import java.net.URI;

/** A running server that speaks Alertmanager's API. */
public sealed interface Contender extends AutoCloseable permits Tocsin, Alertmanager {

    Side side();

    /** {@code http://127.0.0.1:PORT}. */
    URI url();

    /** Ends it and all its children as a crash would. */
    void kill();

    /** Starts it again on what it has kept, and waits until it says that it is ready. */
    void start() throws ContenderFailedException;

    Memory memory();

    /** Ends it in good order. */
    @Override
    void close();
}
