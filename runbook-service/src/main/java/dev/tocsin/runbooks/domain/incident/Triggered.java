package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.runbooks.domain.incident.IncidentEvent.AcknowledgedBy;
import java.time.Instant;

/** Open, and nobody has taken it yet. */
public record Triggered(Particulars particulars) implements Incident.Open {

    @Override
    public Triggered with(Particulars changed) {
        return new Triggered(changed);
    }

    public Transition<Acknowledged> acknowledge(Responder who, Instant at) {
        Particulars next = particulars.next();
        return new Transition<>(
                new Acknowledged(next, who, at), new TimelineEntry(next.sequence(), at, new AcknowledgedBy(who)));
    }
}
