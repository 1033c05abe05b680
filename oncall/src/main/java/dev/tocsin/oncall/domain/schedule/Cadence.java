package dev.tocsin.oncall.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** How often a rotation hands over, and at which local time. */
public sealed interface Cadence {

    /** The length of a shift by the calendar; by the clock it varies when clocks change. */
    int days();

    /** The first handoff on or after a date. */
    LocalDateTime firstHandoff(LocalDate start);

    /**
     * Every so many days.
     *
     * @param days 1 or more
     */
    record Daily(int days, LocalTime at) implements Cadence {

        public Daily {
            requirePositive(days);
        }

        @Override
        public LocalDateTime firstHandoff(LocalDate start) {
            return start.atTime(at);
        }
    }

    /**
     * Every so many weeks, on a weekday.
     *
     * @param weeks 1 or more
     */
    record Weekly(int weeks, DayOfWeek on, LocalTime at) implements Cadence {

        public Weekly {
            requirePositive(weeks);
        }

        @Override
        public int days() {
            return 7 * weeks;
        }

        @Override
        public LocalDateTime firstHandoff(LocalDate start) {
            return start.with(TemporalAdjusters.nextOrSame(on)).atTime(at);
        }
    }

    private static void requirePositive(int every) {
        if (every < 1) {
            throw new IllegalArgumentException("a rotation hands over every 1 or more days or weeks, not " + every);
        }
    }
}
