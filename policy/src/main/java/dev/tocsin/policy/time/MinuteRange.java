package dev.tocsin.policy.time;

/**
 * Times of day, in minutes since midnight by the wall clock.
 *
 * @param start inclusive, 0 to 1439
 * @param end exclusive, after {@code start}, at most 1440
 */
public record MinuteRange(int start, int end) {

    boolean contains(int minute) {
        return start <= minute && minute < end;
    }
}
