package dev.tocsin.fakes.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a provider was told: faults for the next requests, one each, and a fault for all that follow. */
final class Faults {

    private final Deque<Fault> once = new ArrayDeque<>();
    private Optional<Fault> lasting = Optional.empty();

    synchronized void next(Fault fault) {
        once.add(fault);
    }

    synchronized void fromNowOn(Fault fault) {
        lasting = Optional.of(fault);
    }

    /** Forgets all faults and lets those who hang go. */
    synchronized void recover() {
        once.clear();
        lasting = Optional.empty();
        notifyAll();
    }

    synchronized Optional<Fault> take() {
        return Optional.ofNullable(once.poll()).or(() -> lasting);
    }

    /** Waits for {@link #recover()}. */
    synchronized void hang() throws InterruptedException {
        wait();
    }
}
