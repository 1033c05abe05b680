package dev.tocsin.runbooks.app.port;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.TimelineEntry;
import java.util.List;

/**
 * All there is about an incident.
 *
 * @param timeline in order of the sequence
 * @param alerts its group as last heard of while it was open
 */
public record IncidentFile(Incident incident, List<TimelineEntry> timeline, AlertGroup alerts) {

    public IncidentFile {
        timeline = List.copyOf(timeline);
    }
}
