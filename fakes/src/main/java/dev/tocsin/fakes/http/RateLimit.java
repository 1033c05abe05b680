package dev.tocsin.fakes.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** At most so many requests a key within a sliding window. */
public final class RateLimit {

    private final int limit;
    private final Duration window;
    private final Map<String, Deque<Long>> admitted = new HashMap<>();

    public RateLimit(int limit, Duration window) {
        this.limit = limit;
        this.window = window;
    }

    /** Whether this request of the key is within the limit; only those that are count. */
    public synchronized boolean admits(String key) {
        long now = System.nanoTime();
        Deque<Long> times = admitted.computeIfAbsent(key, ignored -> new ArrayDeque<>());
        while (!times.isEmpty() && now - times.peekFirst() >= window.toNanos()) {
            times.removeFirst();
        }
        return times.size() < limit && times.add(now);
    }
}
