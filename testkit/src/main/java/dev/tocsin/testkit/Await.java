package dev.tocsin.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what must become true, looking often, and says what did not when time is up. */
public final class Await {

    /** Long enough for a loaded machine; a passing test never waits for it. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /**
     * Waits until the condition holds.
     *
     * @param what the awaited state, as the end of the sentence "It did not come about that ..."
     */
    public static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    public static void until(String what, Duration patience, BooleanSupplier condition) {
        present(what, patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is a value, and returns it. */
    public static <T> T present(String what, Duration patience, Supplier<Optional<T>> value) {
        long start = System.nanoTime();
        do {
            Optional<T> found = value.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        } while (System.nanoTime() - start < patience.toNanos());
        throw new AssertionError("It did not come about within " + patience.toSeconds() + " s that " + what);
    }

    /** Waits until the assertions hold; when time is up, the last failure is the answer. */
    public static void untilAsserted(Runnable assertions) {
        untilAsserted(PATIENCE, assertions);
    }

    public static void untilAsserted(Duration patience, Runnable assertions) {
        long start = System.nanoTime();
        for (AssertionError last = failure(assertions); last != null; last = failure(assertions)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw last;
            }
            pause();
        }
    }

    private static @Nullable AssertionError failure(Runnable assertions) {
        try {
            assertions.run();
            return null;
        } catch (AssertionError e) {
            return e;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
