package dev.tocsin.policy.time;

/** Whole numbers from {@code first} to {@code last}, both included. */
public record IntRange(int first, int last) {

    boolean contains(int value) {
        return first <= value && value <= last;
    }
}
