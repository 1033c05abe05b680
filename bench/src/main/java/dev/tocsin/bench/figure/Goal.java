package dev.tocsin.bench.figure;

import java.util.Locale;
import java.util.OptionalDouble;

/** What a figure of ours is to reach. */
public sealed interface Goal {

    /** At least so many times the peer's figure. */
    record AtLeastPeer(double times) implements Goal {}

    /** At most so many times the peer's figure. */
    record AtMostPeer(double times) implements Goal {}

    /** At most this, whatever the peer does. */
    record AtMost(double limit) implements Goal {}

    /** Stated to be seen. */
    record None() implements Goal {}

    Goal NONE = new None();

    /** The goal in words. */
    default String text(Unit unit) {
        return switch (this) {
            case AtLeastPeer(double times) -> String.format(Locale.ROOT, "at least %.1f x", times);
            case AtMostPeer(double times) -> String.format(Locale.ROOT, "at most %.1f x", times);
            case AtMost(double limit) -> "at most " + unit.show(limit);
            case None() -> "";
        };
    }

    /** How it stands: {@code reached}, {@code missed by 12 %}, or nothing where that cannot be said. */
    default String verdict(OptionalDouble own, OptionalDouble peer) {
        if (own.isEmpty()) {
            return "";
        }
        return switch (this) {
            case AtLeastPeer(double times) ->
                peer.isEmpty() ? "" : verdict(times * peer.getAsDouble() / own.getAsDouble());
            case AtMostPeer(double times) ->
                peer.isEmpty() ? "" : verdict(own.getAsDouble() / (times * peer.getAsDouble()));
            case AtMost(double limit) -> verdict(own.getAsDouble() / limit);
            case None() -> "";
        };
    }

    /** @param excess how many times too slow or too large; up to 1 is reached */
    private static String verdict(double excess) {
        return excess <= 1 ? "reached" : String.format(Locale.ROOT, "missed: %.1f x off", excess);
    }
}
