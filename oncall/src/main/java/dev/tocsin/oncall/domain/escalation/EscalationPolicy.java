package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.oncall.domain.escalation.EscalationCommand.Acknowledge;
import dev.tocsin.oncall.domain.escalation.EscalationCommand.CloseIncident;
import dev.tocsin.oncall.domain.escalation.EscalationCommand.Flush;
import dev.tocsin.oncall.domain.escalation.EscalationCommand.OpenIncident;
import dev.tocsin.oncall.domain.escalation.EscalationCommand.Tick;
import dev.tocsin.oncall.domain.schedule.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a command makes of a group's escalation.
 *
 * @param repeats how often the round of all people is repeated after the first, 0 or more
 */
public record EscalationPolicy(int repeats) {

    public EscalationPolicy {
        if (repeats < 0) {
            throw new IllegalArgumentException("a round is repeated 0 or more times, not " + repeats);
        }
    }

    /** The events, in order; none if the command is a repeat, outdated, or changes nothing. */
    public List<EscalationEvent> decide(Escalation state, EscalationCommand command, Roster roster, Instant now) {
        Paging paging = new Paging(repeats, roster, now);
        return switch (command) {
            case Flush(GroupEscalated event) when !event.group().isFiring() -> resolve(state, event);
            case Flush(GroupEscalated event)
            when event.oncall() != null -> fire(state, event, Subject.of(event, event.oncall()), paging);
            case Flush _ -> List.of();
            case OpenIncident opened -> open(state, opened);
            case Acknowledge taken -> acknowledge(state, taken);
            case CloseIncident closed -> close(state, closed);
            case Tick _ -> paging.due(state);
        };
    }

    private static List<EscalationEvent> fire(Escalation state, GroupEscalated event, Subject subject, Paging paging) {
        String schedule = subject.target().schedule();
        Optional<Chain> chain = state.chainOf(schedule);
        if (!isNewer(event.at(), state, chain)) {
            return List.of();
        }
        boolean begins =
                switch (state.attention()) {
                    case Attention.Awaited _ -> chain.isEmpty();
                    case Attention.Acknowledged _ -> false;
                    case Attention.Closed closed -> event.at().isAfter(closed.at()) && isNews(event.reason());
                    case Attention.Resolved _ -> true;
                };
        return begins
                ? paging.start(state, ChainId.of(state.group(), schedule, event.id()), subject)
                : chain.map(known -> changed(known, subject)).orElse(List.of());
    }

    private static boolean isNewer(Instant at, Escalation state, Optional<Chain> chain) {
        return at.isAfter(state.settled())
                && chain.filter(known -> !at.isAfter(known.subject().flushedAt()))
                        .isEmpty();
    }

    private static List<EscalationEvent> changed(Chain chain, Subject subject) {
        return List.of(new EscalationEvent.SubjectChanged(chain.id(), subject));
    }

    /** A group that fires on after its incident was closed by hand gets a new incident, but not because it shrank. */
    private static boolean isNews(NotifyReason reason) {
        return switch (reason) {
            case FIRST_NOTIFICATION, NEW_ALERTS, REPEAT_INTERVAL -> true;
            case SOME_RESOLVED, ALL_RESOLVED -> false;
        };
    }

    /** Kept even of a group that is not known, since the event that it fires may come again later. */
    private static List<EscalationEvent> resolve(Escalation state, GroupEscalated event) {
        boolean outdated = !event.at().isAfter(state.settled())
                || state.chains().stream()
                        .anyMatch(chain -> chain.subject().flushedAt().isAfter(event.at()));
        return outdated ? List.of() : List.of(new EscalationEvent.Resolved(event));
    }

    private static List<EscalationEvent> open(Escalation state, OpenIncident opened) {
        @Nullable Incident known = state.incident();
        boolean outdated = known != null && !opened.at().isAfter(known.openedAt());
        return outdated
                ? List.of()
                : List.of(new EscalationEvent.IncidentOpened(new Incident(opened.incident(), opened.at())));
    }

    private static List<EscalationEvent> acknowledge(Escalation state, Acknowledge taken) {
        boolean heeded = !(state.attention() instanceof Attention.Acknowledged)
                && isAboutThisFiring(state, taken.incident(), taken.at());
        return heeded ? List.of(new EscalationEvent.Acknowledged(taken.by(), taken.at())) : List.of();
    }

    private static List<EscalationEvent> close(Escalation state, CloseIncident closed) {
        boolean heeded = !(state.attention() instanceof Attention.Closed)
                && isAboutThisFiring(state, closed.incident(), closed.at());
        return heeded ? List.of(new EscalationEvent.Closed(closed.by(), closed.at())) : List.of();
    }

    /**
     * Whether what happened to an incident concerns what the group does now. It may be late, about a firing that is
     * over; or early, about one whose escalation is still on its way. The incident's own opening tells which: to take a
     * late acknowledgement for one of the next firing would keep everybody asleep.
     */
    private static boolean isAboutThisFiring(Escalation state, IncidentId incident, Instant at) {
        Instant settled = state.attention() instanceof Attention.Closed closed ? closed.at() : state.settled();
        @Nullable Incident known = state.incident();
        return known == null
                ? !(state.attention() instanceof Attention.Resolved) && at.isAfter(settled)
                : known.id().equals(incident) && known.openedAt().isAfter(settled);
    }
}
