package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.AcknowledgedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Progress;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Remark;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.ResolvedBy;
import java.util.List;

/** Gives the state of an incident from its timeline, by the same transitions that wrote it. */
public final class Timeline {

    private Timeline() {}

    /**
     * @param entries all of an incident's, in order of their sequence; the first opens it
     * @throws IllegalStateException if no legal life of an incident reads so: the timeline is damaged
     */
    public static Incident replay(IncidentId id, TenantId tenant, GroupKey group, List<TimelineEntry> entries) {
        if (entries.isEmpty() || !(entries.getFirst().event() instanceof Opened opened)) {
            throw new IllegalStateException("the timeline of incident " + id + " does not begin with its opening");
        }
        Incident incident = Incident.open(
                        id, tenant, group, opened, entries.getFirst().at())
                .incident();
        for (TimelineEntry entry : entries.subList(1, entries.size())) {
            incident = apply(incident, entry);
        }
        return incident;
    }

    private static Incident apply(Incident incident, TimelineEntry entry) {
        return switch (entry.event()) {
            case Opened _ -> throw illegal(incident, entry);
            case Remark remark -> incident.remark(remark, entry.at()).incident();
            case Progress progress ->
                switch (incident) {
                    case Incident.Open open ->
                        open.progress(progress, entry.at()).incident();
                    case Resolved _ -> throw illegal(incident, entry);
                };
            case AcknowledgedBy(Responder who) ->
                switch (incident) {
                    case Triggered triggered ->
                        triggered.acknowledge(who, entry.at()).incident();
                    case Acknowledged _, Resolved _ -> throw illegal(incident, entry);
                };
            case ResolvedBy(Resolver who) ->
                switch (incident) {
                    case Incident.Open open -> open.resolve(who, entry.at()).incident();
                    case Resolved _ -> throw illegal(incident, entry);
                };
        };
    }

    private static IllegalStateException illegal(Incident incident, TimelineEntry entry) {
        return new IllegalStateException(
                "the timeline of incident " + incident.particulars().id()
                        + " has at " + entry.sequence() + " an event that cannot follow: "
                        + entry.event().getClass().getSimpleName());
    }
}
