package dev.tocsin.policy.matcher;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found for recently seen label values: of bounded size, without locks, and free to forget.
 *
 * <p>Label values repeat; what they lead to is costly to compute and never changes. Values that share a place, of which
 * each holds two, push each other out, and two threads may compute the same value at once: both cost time, never
 * correctness.
 *
 * @param <T> immutable
 */
public final class RecentValues<T> {

    private final AtomicReferenceArray<@Nullable Entry<T>> slots;
    private final Function<String, T> compute;

    private record Entry<T>(String value, T found) {}

    /** @param size how many values are remembered at most, a power of two from 2 on */
    public RecentValues(int size, Function<String, T> compute) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size must be a power of two from 2 on, is " + size);
        }
        this.slots = new AtomicReferenceArray<>(size);
        this.compute = compute;
    }

    public T get(String value) {
        int hash = value.hashCode();
        int newer = (hash ^ hash >>> 15) & slots.length() - 2;
        // Acquire pairs with release: an entry is seen whole or not at all.
        @Nullable Entry<T> first = slots.getAcquire(newer);
        if (first != null && first.value.equals(value)) {
            return first.found;
        }
        @Nullable Entry<T> second = slots.getAcquire(newer + 1);
        if (second != null && second.value.equals(value)) {
            return second.found;
        }
        T found = compute.apply(value);
        slots.setRelease(newer + 1, first);
        slots.setRelease(newer, new Entry<>(value, found));
        return found;
    }
}
