package dev.tocsin.oncall.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of shifts over the days around changes of the clocks, in zones whose changes are unlike each other. */
class ShiftProperties {

    private static final Duration AROUND = Duration.ofDays(17);

    @Property(tries = 150)
    void everyMinuteBelongsToWhomAWalkAlongTheClockFinds(@ForAll("cases") Case one) {
        Interval interval = one.interval();

        List<String> expected = WallClockWalk.minutes(one.rotation(), one.zone(), interval);

        assertThat(minutes(one.schedule().over(interval))).isEqualTo(expected);
    }

    @Property(tries = 150)
    void slotsCoverTheIntervalWithoutOverlap(
            @ForAll("cases") Case one,
            @ForAll @IntRange(min = 0, max = 30_000) int from,
            @ForAll @IntRange(min = 1, max = 15_000) int minutes) {
        Instant start = one.interval().from().plus(from, ChronoUnit.MINUTES);
        Interval interval = new Interval(start, start.plus(minutes, ChronoUnit.MINUTES));

        Instant reached = interval.from();
        for (Slot slot : one.overridden().over(interval).slots()) {
            assertThat(slot.interval().from()).isEqualTo(reached);
            reached = slot.interval().to();
        }

        assertThat(reached).isEqualTo(interval.to());
    }

    @Property(tries = 150)
    void anInstantAndTheIntervalAroundItAgree(
            @ForAll("cases") Case one, @ForAll @IntRange(min = 0, max = 40_000) int minute) {
        Instant instant = one.interval().from().plus(minute, ChronoUnit.MINUTES);
        Schedule schedule = one.overridden();

        Schedule.OnCall onCall = schedule.at(instant);

        Interval both = new Interval(
                onCall.current().interval().from(), onCall.next().interval().to());
        assertThat(onCall.current().interval().contains(instant)).isTrue();
        assertThat(schedule.over(both).slots()).containsExactly(onCall.current(), onCall.next());
    }

    @Property(tries = 150)
    void everybodyIsCalledOnceAndWhoeverIsOnCallFirst(
            @ForAll("cases") Case one, @ForAll @IntRange(min = 0, max = 40_000) int minute) {
        Instant instant = one.interval().from().plus(minute, ChronoUnit.MINUTES);
        Schedule schedule = one.overridden();

        List<PersonId> order = schedule.callOrder(instant);

        assertThat(order).containsAll(one.rotation().people()).doesNotHaveDuplicates();
        schedule.at(instant).current().onCall().ifPresent(person -> assertThat(order)
                .first()
                .isEqualTo(person));
    }

    private static List<String> minutes(Coverage coverage) {
        List<String> minutes = new ArrayList<>();
        for (Slot slot : coverage.slots()) {
            for (long i = slot.interval().length().toMinutes(); i > 0; i--) {
                minutes.add(Schedules.who(slot));
            }
        }
        return minutes;
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        changes(), cadences(), rotas(), Arbitraries.integers().between(-15, 5), overrides())
                .as(Case::of);
    }

    /** A zone, and a moment at which its clocks change. */
    private static Arbitrary<Change> changes() {
        return Arbitraries.of(
                new Change("Europe/Berlin", "2026-03-29T01:00:00Z"),
                new Change("Europe/Berlin", "2026-10-25T01:00:00Z"),
                new Change("America/Chicago", "2020-03-08T08:00:00Z"),
                new Change("America/Chicago", "2020-11-01T07:00:00Z"),
                new Change("Australia/Lord_Howe", "2020-10-03T15:30:00Z"),
                new Change("Australia/Lord_Howe", "2021-04-03T15:00:00Z"),
                new Change("America/Santiago", "2022-09-11T04:00:00Z"),
                new Change("America/Santiago", "2022-04-03T03:00:00Z"),
                new Change("America/St_Johns", "2010-03-14T03:31:00Z"),
                new Change("Antarctica/Troll", "2026-03-29T01:00:00Z"),
                new Change("Africa/Casablanca", "2026-03-22T02:00:00Z"),
                new Change("Pacific/Apia", "2011-12-30T10:00:00Z"),
                new Change("Asia/Kathmandu", "2026-01-01T00:00:00Z"),
                new Change("UTC", "2026-01-01T00:00:00Z"));
    }

    /** Mostly at the hours in which clocks change. */
    private static Arbitrary<Cadence> cadences() {
        Arbitrary<LocalTime> times = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 4 * 60),
                        Arbitraries.integers().between(0, 24 * 60 - 1))
                .map(minute -> LocalTime.of(minute / 60, minute % 60));
        Arbitrary<Cadence> daily =
                Combinators.combine(Arbitraries.integers().between(1, 3), times).as(Cadence.Daily::new);
        Arbitrary<Cadence> weekly = Combinators.combine(
                        Arbitraries.integers().between(1, 2), Arbitraries.of(DayOfWeek.class), times)
                .as(Cadence.Weekly::new);
        return Arbitraries.oneOf(daily, weekly);
    }

    private static Arbitrary<List<PersonId>> rotas() {
        return Arbitraries.of("ana", "bo", "cy", "dee")
                .map(PersonId::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** Offsets and lengths in minutes from the start of the days looked at. */
    private static Arbitrary<List<int[]>> overrides() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 45_000),
                        Arbitraries.integers().between(1, 20_000))
                .as((from, length) -> new int[] {from, length})
                .list()
                .ofMaxSize(3);
    }

    private record Change(String zone, String at) {}

    /** A rotation that starts some days before or after a change, and the days around the change. */
    private record Case(Rotation rotation, ZoneId zone, Interval interval, List<ShiftOverride> overrides) {

        static Case of(
                Change change, Cadence cadence, List<PersonId> people, int daysUntilStart, List<int[]> overrides) {
            ZoneId zone = ZoneId.of(change.zone());
            Instant at = Instant.parse(change.at());
            Interval interval = new Interval(at.minus(AROUND), at.plus(AROUND));
            Rotation rotation =
                    new Rotation(people, cadence, at.atZone(zone).toLocalDate().plusDays(daysUntilStart));
            return new Case(
                    rotation,
                    zone,
                    interval,
                    overrides.stream()
                            .map(each -> override(interval.from(), each))
                            .toList());
        }

        private static ShiftOverride override(Instant origin, int[] offsetAndLength) {
            Instant from = origin.plus(offsetAndLength[0], ChronoUnit.MINUTES);
            return new ShiftOverride(
                    new PersonId("eve"), new Interval(from, from.plus(offsetAndLength[1], ChronoUnit.MINUTES)), "");
        }

        Schedule schedule() {
            return new Schedule(new ScheduleName("s"), zone, List.of(new Layer("l", rotation)), List.of());
        }

        Schedule overridden() {
            return new Schedule(new ScheduleName("s"), zone, List.of(new Layer("l", rotation)), overrides);
        }
    }
}
