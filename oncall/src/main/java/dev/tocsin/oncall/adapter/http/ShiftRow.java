package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.domain.schedule.Interval;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.oncall.domain.schedule.Schedule;
import dev.tocsin.oncall.domain.schedule.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A shift or gap of the coming days.
 *
 * @param note why it is not an ordinary turn; may be empty
 * @param fill the colour of its person in the strip
 * @param x where it begins in the strip, in {@link #STRIP}ths
 * @param width how long it is in the strip
 */
public record ShiftRow(
        String who, String from, String until, String utc, String note, Phase phase, String fill, long x, long width) {

    /** The strip's width. */
    public static final long STRIP = 1000;

    private static final List<String> FILLS = List.of(
            "var(--accent)",
            "var(--brass)",
            "var(--info-line)",
            "var(--good-line)",
            "var(--warning-line)",
            "var(--quiet-line)");

    private static final String NOBODY = "var(--critical-line)";

    /** When it is. */
    public enum Phase {
        OVER,
        NOW,
        COMING
    }

    static List<ShiftRow> of(Schedule schedule, Roster roster, Interval days, Instant now) {
        ZoneTimes times = new ZoneTimes(schedule.zone(), now);
        List<ShiftRow> rows = new ArrayList<>();
        Slot slot = schedule.at(days.from()).current();
        while (slot.interval().from().isBefore(days.to())) {
            Interval whole = slot.interval();
            rows.add(new ShiftRow(
                    slot.onCall().map(person -> roster.person(person).name()).orElse("Nobody"),
                    times.local(whole.from()),
                    times.local(whole.to()),
                    times.utc(whole.from()),
                    note(slot),
                    phase(whole, now),
                    fill(slot, schedule),
                    position(whole.from(), days),
                    position(whole.to(), days) - position(whole.from(), days)));
            slot = schedule.at(whole.to()).current();
        }
        return rows;
    }

    public boolean isNow() {
        return phase == Phase.NOW;
    }

    public boolean isOver() {
        return phase == Phase.OVER;
    }

    /** Where an instant is in the strip. */
    static long position(Instant instant, Interval days) {
        return STRIP
                * (instant.getEpochSecond() - days.from().getEpochSecond())
                / days.length().toSeconds();
    }

    static String note(Slot slot) {
        return switch (slot) {
            case Slot.Shift(Interval _, var _, Slot.Source.StandIn(String reason)) ->
                reason.isEmpty() ? "stands in" : "stands in: " + reason;
            case Slot.Shift _ -> "";
            case Slot.Gap(Interval _, Slot.GapReason reason) ->
                switch (reason) {
                    case NOT_STARTED -> "the rotation has not started";
                    case UNCOVERED -> "no rotation covers this time";
                };
        };
    }

    private static Phase phase(Interval interval, Instant now) {
        if (interval.contains(now)) {
            return Phase.NOW;
        }
        return now.isBefore(interval.from()) ? Phase.COMING : Phase.OVER;
    }

    /** A person keeps their colour within a schedule; only beyond six do two share one. */
    private static String fill(Slot slot, Schedule schedule) {
        return slot.onCall()
                .map(person -> FILLS.get(List.copyOf(schedule.people()).indexOf(person) % FILLS.size()))
                .orElse(NOBODY);
    }
}
