package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.v1.incidents.IncidentChange;
import dev.tocsin.runbooks.domain.incident.IncidentEvent;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.AcknowledgedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Escalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Noted;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.ResolvedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepTicked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepUnticked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Told;
import dev.tocsin.runbooks.domain.incident.Resolver;
import dev.tocsin.runbooks.domain.incident.Responder;
import java.util.Optional;

/** Which events the other services are told of, and in what words; sequences of the others are skipped. */
final class Published {

    /** Who resolved an incident whose alerts stopped firing. */
    static final String GROUP = "its alerts";

    private Published() {}

    static Optional<IncidentChange> change(IncidentEvent event) {
        return switch (event) {
            case Opened opened -> Optional.of(new IncidentChange.Opened(opened.title(), opened.severity()));
            case GroupChanged changed -> Optional.of(new IncidentChange.Changed(changed.summary()));
            case Escalated page -> Optional.of(new IncidentChange.Escalated(page.person(), page.step()));
            case AcknowledgedBy(Responder who) -> Optional.of(new IncidentChange.Acknowledged(who.name()));
            case Noted(Responder who, String text) -> Optional.of(new IncidentChange.Noted(who.name(), text));
            case ResolvedBy(Resolver.Group()) -> Optional.of(new IncidentChange.Resolved(GROUP));
            case ResolvedBy(Resolver.Somebody(Responder who)) -> Optional.of(new IncidentChange.Resolved(who.name()));
            case Told _, StepTicked _, StepUnticked _ -> Optional.empty();
        };
    }
}
