package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Progress;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Remark;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.ResolvedBy;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An incident in one of its states. */
public sealed interface Incident permits Incident.Open, Resolved {

    Particulars particulars();

    /** The same state with other particulars. */
    Incident with(Particulars particulars);

    static Transition<Triggered> open(IncidentId id, TenantId tenant, GroupKey group, Opened event, Instant at) {
        Particulars particulars = new Particulars(
                id, tenant, group, List.of(), at, event.title(), event.severity(), event.runbook(), Map.of(), 1);
        return new Transition<>(new Triggered(particulars), new TimelineEntry(1, at, event));
    }

    /** Adds what may be added in every state. */
    default Transition<Incident> remark(Remark event, Instant at) {
        Particulars next = particulars().next();
        return new Transition<>(with(next), new TimelineEntry(next.sequence(), at, event));
    }

    /** Not resolved yet. */
    sealed interface Open extends Incident permits Triggered, Acknowledged {

        @Override
        Open with(Particulars particulars);

        default Transition<Open> progress(Progress event, Instant at) {
            Particulars next = particulars().after(event, at);
            return new Transition<>(with(next), new TimelineEntry(next.sequence(), at, event));
        }

        default Transition<Resolved> resolve(Resolver who, Instant at) {
            Particulars next = particulars().next();
            return new Transition<>(
                    new Resolved(next, who, at), new TimelineEntry(next.sequence(), at, new ResolvedBy(who)));
        }
    }
}
