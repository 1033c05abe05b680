package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.v1.incidents.IncidentChange;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import dev.tocsin.runbooks.domain.incident.Acknowledged;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.AcknowledgedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Escalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupJoined;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Noted;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.ResolvedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepTicked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepUnticked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Told;
import dev.tocsin.runbooks.domain.incident.Particulars;
import dev.tocsin.runbooks.domain.incident.Resolver;
import dev.tocsin.runbooks.domain.incident.Responder;
import dev.tocsin.runbooks.domain.incident.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/** What the other services are told of an event: once for each group of the incident; of some events nothing. */
record Published(String messageId, IncidentChanged event) {

    /** Who resolved an incident whose alerts stopped firing. */
    static final String GROUP = "its alerts";

    /** @param incident as it is after the event, or after events that came with it */
    static List<Published> of(Incident incident, TimelineEntry entry) {
        return switch (entry.event()) {
            case Opened(String title, String severity, var _) ->
                toAll(incident, entry, new IncidentChange.Opened(title, severity));
            case GroupChanged changed -> toAll(incident, entry, new IncidentChange.Changed(changed.summary()));
            case GroupJoined(GroupKey group, String _) -> joined(incident, entry, group);
            case Escalated page -> toAll(incident, entry, new IncidentChange.Escalated(page.person(), page.step()));
            case AcknowledgedBy(Responder who) -> toAll(incident, entry, new IncidentChange.Acknowledged(who.name()));
            case Noted(Responder who, String text) ->
                toAll(incident, entry, new IncidentChange.Noted(who.name(), text));
            case ResolvedBy(Resolver.Group()) -> toAll(incident, entry, new IncidentChange.Resolved(GROUP));
            case ResolvedBy(Resolver.Somebody(Responder who)) ->
                toAll(incident, entry, new IncidentChange.Resolved(who.name()));
            case Told _, StepTicked _, StepUnticked _ -> List.of();
        };
    }

    /** To a group that joins, the incident opens now; and is taken, if somebody has taken it. */
    private static List<Published> joined(Incident incident, TimelineEntry entry, GroupKey group) {
        Particulars particulars = incident.particulars();
        List<Published> all = new ArrayList<>();
        all.add(to(
                group,
                incident,
                entry,
                "-joined",
                new IncidentChange.Opened(particulars.title(), particulars.severity())));
        if (incident instanceof Acknowledged acknowledged) {
            all.add(to(
                    group,
                    incident,
                    entry,
                    "-taken",
                    new IncidentChange.Acknowledged(acknowledged.who().name())));
        }
        return all;
    }

    private static List<Published> toAll(Incident incident, TimelineEntry entry, IncidentChange change) {
        return incident.particulars().groups().stream()
                .map(group -> to(group, incident, entry, "", change))
                .toList();
    }

    private static Published to(
            GroupKey group, Incident incident, TimelineEntry entry, String kind, IncidentChange change) {
        Particulars particulars = incident.particulars();
        String id = particulars.id() + "-" + entry.sequence() + kind;
        return new Published(
                group.equals(particulars.group()) ? id : id + "-" + group.hash(),
                new IncidentChanged(
                        particulars.id(), particulars.tenant(), entry.sequence(), entry.at(), group, change));
    }
}
