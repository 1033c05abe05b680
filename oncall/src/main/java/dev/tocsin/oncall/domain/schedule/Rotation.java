package dev.tocsin.oncall.domain.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * People who take turns for ever.
 *
 * @param people in order, at least one; somebody may have more than one turn
 * @param start the first takes over at the first handoff on or after this date; before it nobody is on call
 */
public record Rotation(List<PersonId> people, Cadence cadence, java.time.LocalDate start) {

    private static final long BEFORE_THE_FIRST = -1;

    public Rotation {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a rotation needs at least one person");
        }
    }

    /** When the first shift begins. */
    Instant begins(ZoneId zone) {
        return handoff(0, zone);
    }

    /** The turns that touch an interval, cut to it, in order. A turn that a change of the clocks leaves no time is out. */
    List<Turn> turns(Interval interval, ZoneId zone) {
        List<Turn> turns = new ArrayList<>();
        long turn = Math.max(0, turnAt(interval.from(), zone));
        Instant from = handoff(turn, zone);
        while (from.isBefore(interval.to())) {
            Instant to = handoff(turn + 1, zone);
            PersonId person = person(turn);
            Interval.between(from, to).flatMap(interval::intersect).ifPresent(cut -> turns.add(new Turn(cut, person)));
            from = to;
            turn++;
        }
        return turns;
    }

    /** Everybody in the order of their turns after the one at an instant, which comes last; repeats as they occur. */
    List<PersonId> ringAfter(Instant instant, ZoneId zone) {
        long turn = turnAt(instant, zone);
        List<PersonId> ring = new ArrayList<>(people.size());
        for (int i = 1; i <= people.size(); i++) {
            ring.add(person(turn + i));
        }
        return ring;
    }

    private long turnAt(Instant instant, ZoneId zone) {
        if (instant.isBefore(begins(zone))) {
            return BEFORE_THE_FIRST;
        }
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        long turn = Math.max(0, ChronoUnit.DAYS.between(first(), local) / cadence.days());
        // The clock on the wall is not the handoffs' measure near a change, so that this may be a turn or two off.
        while (handoff(turn, zone).isAfter(instant)) {
            turn--;
        }
        while (!handoff(turn + 1, zone).isAfter(instant)) {
            turn++;
        }
        return turn;
    }

    private Instant handoff(long turn, ZoneId zone) {
        return WallClock.reaches(first().plusDays(turn * cadence.days()), zone);
    }

    private LocalDateTime first() {
        return cadence.firstHandoff(start);
    }

    private PersonId person(long turn) {
        return people.get(Math.floorMod(turn, people.size()));
    }

    /** A stretch of one person's turn. */
    record Turn(Interval interval, PersonId person) {}
}
