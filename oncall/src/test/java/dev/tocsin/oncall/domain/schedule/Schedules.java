package dev.tocsin.oncall.domain.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Schedules for tests. */
final class Schedules {

    private Schedules() {}

    static Schedule schedule(String zone, Rotation rotation, ShiftOverride... overrides) {
        return new Schedule(
                new ScheduleName("primary"),
                ZoneId.of(zone),
                List.of(new Layer("rotation", rotation)),
                List.of(overrides));
    }

    static Rotation weekly(DayOfWeek on, String at, String start, String... people) {
        return new Rotation(people(people), new Cadence.Weekly(1, on, LocalTime.parse(at)), LocalDate.parse(start));
    }

    static Rotation daily(String at, String start, String... people) {
        return new Rotation(people(people), new Cadence.Daily(1, LocalTime.parse(at)), LocalDate.parse(start));
    }

    static ShiftOverride override(String person, String from, String to) {
        return new ShiftOverride(new PersonId(person), interval(from, to), "holiday");
    }

    static Interval interval(String from, String to) {
        return new Interval(Instant.parse(from), Instant.parse(to));
    }

    static List<PersonId> people(String... ids) {
        return Stream.of(ids).map(PersonId::new).toList();
    }

    /** As a reader of the schedule sees it: {@code ana 2026-03-30T09:00+02:00}, and who takes over when. */
    static List<String> lines(Schedule schedule, Interval interval) {
        return schedule.over(interval).slots().stream()
                .map(slot -> who(slot) + " " + offset(slot.interval().from(), schedule.zone()))
                .toList();
    }

    static String who(Slot slot) {
        return switch (slot) {
            case Slot.Shift shift -> shift.person().value();
            case Slot.Gap gap -> gap.reason().name();
        };
    }

    private static String offset(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone)
                + zone.getRules().getOffset(instant).getId();
    }
}
