package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.oncall.domain.schedule.CallOrder.NobodyReason;
import dev.tocsin.oncall.domain.schedule.Person;
import java.time.Instant;
import java.util.List;

/** One change of a group's escalation; applying it is the only way that one changes. */
public sealed interface EscalationEvent {

    record IncidentOpened(Incident incident) implements EscalationEvent {}

    /** A chain begins; if the group was settled before, everything about it begins anew. */
    record ChainStarted(ChainId chain, Subject subject) implements EscalationEvent {}

    /** A chain that goes on learns what the group holds now. */
    record SubjectChanged(ChainId chain, Subject subject) implements EscalationEvent {}

    /**
     * Somebody is paged.
     *
     * @param remaining who comes after them in this round
     * @param nextAt until when they have time to acknowledge
     */
    record PersonPaged(
            ChainId chain,
            int step,
            int round,
            Person person,
            PageReason reason,
            List<Person> remaining,
            Instant nextAt)
            implements EscalationEvent {

        public PersonPaged {
            remaining = List.copyOf(remaining);
        }
    }

    /** There is nobody to page; it is tried again. */
    record NobodyToPage(ChainId chain, int rounds, NobodyReason reason, Instant nextAt) implements EscalationEvent {}

    /** Everybody was paged as often as they are. */
    record GaveUp(ChainId chain, int rounds, Instant at) implements EscalationEvent {}

    record Acknowledged(String by, Instant at) implements EscalationEvent {}

    record Closed(String by, Instant at) implements EscalationEvent {}

    /** The group fires no more; who was paged is told. */
    record Resolved(GroupEscalated flush) implements EscalationEvent {}
}
