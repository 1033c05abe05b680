package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.domain.schedule.Interval;
import dev.tocsin.oncall.domain.schedule.Person;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.oncall.domain.schedule.Schedule;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule now and in the coming two weeks.
 *
 * @param person who is on call; null if nobody is
 * @param note why it is not an ordinary turn, or why nobody is on call; may be empty
 * @param until the next handoff
 * @param next who follows, or that nobody does
 * @param nowX where now is in the strip
 * @param ends when the strip does
 */
public record ScheduleCard(
        String name,
        String zone,
        String cadence,
        @Nullable Person person,
        String note,
        Instant until,
        String untilLocal,
        String untilUtc,
        String next,
        List<ShiftRow> shifts,
        long nowX,
        String begins,
        String ends) {

    private static final int DAYS = 14;

    static List<ScheduleCard> all(Roster roster, Instant now) {
        return roster.schedules().stream()
                .map(schedule -> of(schedule, roster, now))
                .toList();
    }

    private static ScheduleCard of(Schedule schedule, Roster roster, Instant now) {
        ZoneTimes times = new ZoneTimes(schedule.zone(), now);
        ZonedDateTime today = now.atZone(schedule.zone()).truncatedTo(ChronoUnit.DAYS);
        Interval days = new Interval(today.toInstant(), today.plusDays(DAYS).toInstant());
        Schedule.OnCall onCall = schedule.at(now);
        Instant until = onCall.current().interval().to();
        return new ScheduleCard(
                schedule.name().value(),
                times.zoneName(),
                CadenceText.of(schedule),
                onCall.current().onCall().map(roster::person).orElse(null),
                ShiftRow.note(onCall.current()),
                until,
                times.local(until),
                times.utc(until),
                onCall.next()
                        .onCall()
                        .map(person -> roster.person(person).name())
                        .orElse("nobody"),
                ShiftRow.of(schedule, roster, days, now),
                ShiftRow.position(now, days),
                times.local(days.from()),
                times.local(days.to()));
    }

    /** Those that are not over. */
    public List<ShiftRow> coming() {
        return shifts.stream().filter(shift -> !shift.isOver()).toList();
    }
}
