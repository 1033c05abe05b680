package dev.tocsin.ingest.adapter.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Keeps the GET requests that are being answered within what the engine can bear beside its work: each may ask for all
 * alerts there are. Alertmanager's {@code --web.get-concurrency}.
 */
public final class ReadersInFlight {

    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    /** @param most how many at a time, more than zero */
    public ReadersInFlight(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("there must be room for one GET request at least, is " + most);
        }
        this.most = most;
    }

    /** Makes room for a request; false if there is none. */
    boolean enter() {
        if (inFlight.incrementAndGet() <= most) {
            return true;
        }
        inFlight.decrementAndGet();
        refused.increment();
        return false;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    int most() {
        return most;
    }

    int count() {
        return inFlight.get();
    }

    long refused() {
        return refused.sum();
    }
}
