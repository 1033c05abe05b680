package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.oncall.domain.escalation.TrailEntry.Kind;
import dev.tocsin.oncall.domain.schedule.CallOrder.NobodyReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The latest entries about a group, oldest first.
 *
 * @param last the number of the newest entry there ever was; 0 if there was none
 */
public record Trail(long last, List<TrailEntry> entries) {

    public static final Trail NONE = new Trail(0, List.of());

    /** As many as a group of ten people gives in five rounds, with room for what people do. */
    static final int MOST = 100;

    public Trail {
        entries = List.copyOf(entries);
    }

    /**
     * With the entries for events.
     *
     * @param before the state the events were decided in
     */
    public Trail after(Escalation before, List<EscalationEvent> events, Instant now) {
        List<TrailEntry> all = new ArrayList<>(entries);
        long number = last;
        Escalation state = before;
        for (EscalationEvent event : events) {
            state = state.apply(event);
            for (TrailEntry entry : entry(number + 1, event, state, now).toList()) {
                all.add(entry);
                number++;
            }
        }
        return new Trail(number, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private static Stream<TrailEntry> entry(long number, EscalationEvent event, Escalation state, Instant now) {
        return switch (event) {
            case EscalationEvent.IncidentOpened _, EscalationEvent.SubjectChanged _ -> Stream.empty();
            case EscalationEvent.ChainStarted started ->
                Stream.of(new TrailEntry(
                        number, now, Kind.STARTED, started.subject().target().schedule(), "", 0, ""));
            case EscalationEvent.PersonPaged paged ->
                Stream.of(new TrailEntry(
                        number,
                        now,
                        Kind.PAGED,
                        state.chain(paged.chain()).schedule(),
                        paged.person().name(),
                        paged.step(),
                        words(paged.reason())));
            case EscalationEvent.NobodyToPage nobody ->
                Stream.of(new TrailEntry(
                        number,
                        now,
                        Kind.NOBODY_TO_PAGE,
                        state.chain(nobody.chain()).schedule(),
                        "",
                        0,
                        words(nobody.reason())));
            case EscalationEvent.GaveUp gaveUp ->
                Stream.of(new TrailEntry(
                        number,
                        now,
                        Kind.GAVE_UP,
                        state.chain(gaveUp.chain()).schedule(),
                        "",
                        0,
                        "nobody acknowledged in " + gaveUp.rounds() + (gaveUp.rounds() == 1 ? " round" : " rounds")));
            case EscalationEvent.Acknowledged taken ->
                Stream.of(new TrailEntry(number, now, Kind.ACKNOWLEDGED, "", taken.by(), 0, ""));
            case EscalationEvent.Closed closed ->
                Stream.of(new TrailEntry(number, now, Kind.CLOSED, "", closed.by(), 0, ""));
            case EscalationEvent.Resolved _ -> Stream.of(new TrailEntry(number, now, Kind.RESOLVED, "", "", 0, ""));
        };
    }

    private static String words(PageReason reason) {
        return switch (reason) {
            case ON_CALL -> "is on call";
            case NOBODY_ON_CALL -> "nobody is on call, and the next turn is theirs";
            case NOT_ACKNOWLEDGED -> "nobody acknowledged before";
        };
    }

    private static String words(NobodyReason reason) {
        return switch (reason) {
            case NO_SCHEDULES -> "no schedules are defined";
            case UNKNOWN_SCHEDULE -> "no schedule has this name";
        };
    }
}
