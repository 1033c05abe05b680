package dev.tocsin.runbooks.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decision comes to: the state to keep, and the events that lead to it, to be kept and told with it or not at all.
 */
public record IncidentUpdate(Incident incident, List<TimelineEntry> entries) {

    public IncidentUpdate {
        entries = List.copyOf(entries);
    }

    static IncidentUpdate of(Transition<? extends Incident> transition) {
        return new IncidentUpdate(transition.incident(), List.of(transition.entry()));
    }

    IncidentUpdate then(Transition<? extends Incident> transition) {
        List<TimelineEntry> more = new ArrayList<>(entries);
        more.add(transition.entry());
        return new IncidentUpdate(transition.incident(), more);
    }

    /** Only while it is open. */
    IncidentUpdate progress(IncidentEvent.Progress event, Instant at) {
        return incident instanceof Incident.Open open ? then(open.progress(event, at)) : this;
    }

    IncidentUpdate remark(EarlyRemark early) {
        return then(incident.remark(early.remark(), early.at()));
    }

    /** Whether this opens the incident. */
    public boolean opens() {
        return entries.getFirst().sequence() == 1;
    }

    public Instant openedAt() {
        return incident.particulars().openedAt();
    }
}
