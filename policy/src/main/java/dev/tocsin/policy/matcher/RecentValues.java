package dev.tocsin.policy.matcher;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found for recently seen label values: of bounded size, without locks, and free to forget.
 *
 * <p>Label values repeat; what they lead to is costly to compute and never changes. Two values that share a slot take
 * turns in it, and two threads may compute the same value at once: both cost time, never correctness.
 *
 * @param <T> immutable
 */
public final class RecentValues<T> {

    private final AtomicReferenceArray<@Nullable Entry<T>> slots;
    private final Function<String, T> compute;

    private record Entry<T>(String value, T found) {}

    /** @param size the number of slots, a power of two */
    public RecentValues(int size, Function<String, T> compute) {
        if (Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size must be a power of two, is " + size);
        }
        this.slots = new AtomicReferenceArray<>(size);
        this.compute = compute;
    }

    public T get(String value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & slots.length() - 1;
        // Acquire pairs with release: an entry is seen whole or not at all.
        @Nullable Entry<T> entry = slots.getAcquire(slot);
        if (entry != null && entry.value.equals(value)) {
            return entry.found;
        }
        T found = compute.apply(value);
        slots.setRelease(slot, new Entry<>(value, found));
        return found;
    }
}
