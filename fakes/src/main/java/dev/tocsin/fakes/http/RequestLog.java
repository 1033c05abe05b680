package dev.tocsin.fakes.http;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** All that a provider received, in order, for those who look and those who wait. */
final class RequestLog {

    private final Clock clock;
    private final List<Received> received = new ArrayList<>();

    RequestLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Request request, Judgement judgement) {
        received.add(new Received(received.size() + 1, clock.instant(), request, judgement));
        notifyAll();
    }

    synchronized List<Received> all() {
        return List.copyOf(received);
    }

    synchronized void clear() {
        received.clear();
    }

    /** Waits until that many requests fit, and returns those. */
    synchronized List<Received> await(int count, Predicate<Received> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (List<Received> found = fitting(wanted); ; found = fitting(wanted)) {
            if (found.size() >= count) {
                return found;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("%d of %d awaited requests within %d s; received: %s"
                        .formatted(found.size(), count, patience.toSeconds(), described()));
            }
            pause(left);
        }
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for requests", e);
        }
    }

    private List<Received> fitting(Predicate<Received> wanted) {
        return received.stream().filter(wanted).toList();
    }

    private List<String> described() {
        return received.stream()
                .map(one -> one.request().method() + " " + one.path() + " " + one.verdict() + " "
                        + Optional.of(one.judgement().reason())
                                .filter(reason -> !reason.isEmpty())
                                .orElse(one.body()))
                .toList();
    }
}
