package dev.tocsin.notifier.app;

import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.domain.pace.Pace;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Keeps each credential within its provider's limits, and a few attempts at a time, without holding up the others. */
public final class Destinations {

    private final int concurrency;
    private final Clock clock;
    private final Map<Destination, Gate> gates = new ConcurrentHashMap<>();

    /** @param concurrency attempts at a time to one destination, from 1 */
    public Destinations(int concurrency, Clock clock) {
        this.concurrency = concurrency;
        this.clock = clock;
    }

    /**
     * Waits for a place, which may take as long as the attempts before take. A limit that is used up does not hold a
     * place: one comes back later.
     */
    Turn enter(Destination destination) throws InterruptedException {
        Gate gate = gates.computeIfAbsent(destination, d -> new Gate(concurrency, Pace.atRest(d.limit())));
        gate.places.acquire();
        Instant next = gate.take(clock.instant());
        if (next != null) {
            gate.places.release();
            return new Turn.Later(next);
        }
        return new Turn.Now(gate.places::release);
    }

    /** After the provider asked for quiet. */
    void close(Destination destination, Instant until) {
        Gate gate = gates.get(destination);
        if (gate != null) {
            gate.close(until);
        }
    }

    /** Whether one may go ahead. */
    sealed interface Turn {

        /** Yes; leave when done. */
        record Now(Runnable leave) implements Turn, AutoCloseable {

            @Override
            public void close() {
                leave.run();
            }
        }

        /** Not before then. */
        record Later(Instant notBefore) implements Turn {}
    }

    private static final class Gate {

        private final Semaphore places;
        private Pace pace;

        Gate(int concurrency, Pace pace) {
            this.places = new Semaphore(concurrency, true);
            this.pace = pace;
        }

        synchronized @Nullable Instant take(Instant now) {
            Instant next = pace.next(now);
            if (next.isAfter(now)) {
                return next;
            }
            pace = pace.taken(now);
            return null;
        }

        synchronized void close(Instant until) {
            pace = pace.closed(until);
        }
    }
}
