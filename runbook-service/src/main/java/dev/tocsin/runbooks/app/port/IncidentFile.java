package dev.tocsin.runbooks.app.port;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.TimelineEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All there is about an incident.
 *
 * @param timeline in order of the sequence
 * @param groups its groups as last heard of while it was open: the one that opened it, then those that joined
 */
public record IncidentFile(Incident incident, List<TimelineEntry> timeline, List<AlertGroup> groups) {

    public IncidentFile {
        timeline = List.copyOf(timeline);
        groups = List.copyOf(groups);
    }

    /** The group that opened it. */
    public AlertGroup opener() {
        return groups.getFirst();
    }

    /** What it is about, each alert once; what fires to one of the groups fires. */
    public List<NotifiedAlert> alerts() {
        Map<LabelSet, NotifiedAlert> alerts = new LinkedHashMap<>();
        for (AlertGroup group : groups) {
            group.alerts()
                    .forEach(alert ->
                            alerts.merge(alert.labels(), alert, (known, other) -> known.isFiring() ? known : other));
        }
        return List.copyOf(alerts.values());
    }
}
