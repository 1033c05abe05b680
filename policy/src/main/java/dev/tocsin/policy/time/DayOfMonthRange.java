package dev.tocsin.policy.time;

/**
 * Days of a month, both included; negative ones count from its end, so that -1 is the last.
 *
 * @param first 1 to 31, or -31 to -1
 * @param last likewise; negative if {@code first} is
 */
public record DayOfMonthRange(int first, int last) {

    /** @param length the number of days in the month */
    boolean contains(int day, int length) {
        int from = first < 0 ? length + first + 1 : first;
        int to = last < 0 ? length + last + 1 : last;
        // Days beyond a short month's end do not count for its last day, while an end beyond it does no harm.
        return from <= length && from <= day && day <= to;
    }
}
