package dev.tocsin.oncall;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import dev.tocsin.contracts.v1.incidents.IncidentChange;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A group of one alert, and what its neighbours say of it. */
record TestGroup(String name) {

    GroupKey key() {
        return new GroupKey("{}:{alertname=\"" + name + "\"}");
    }

    GroupEscalated fires(Duration escalateAfter) {
        return flush(NotifyReason.FIRST_NOTIFICATION, escalateAfter);
    }

    GroupEscalated resolves() {
        return flush(NotifyReason.ALL_RESOLVED, Duration.ofMinutes(5));
    }

    private GroupEscalated flush(NotifyReason reason, Duration escalateAfter) {
        Instant now = Instant.now();
        LabelSet labels = LabelSet.of("alertname", name, "severity", "critical");
        Instant end = reason == NotifyReason.ALL_RESOLVED ? now : null;
        return new GroupEscalated(
                name + "-" + now,
                TenantId.DEFAULT,
                new PolicyVersion("v1"),
                reason,
                now,
                "critical",
                new AlertGroup(
                        "team",
                        key(),
                        labels.only(List.of("alertname")),
                        LabelSet.EMPTY,
                        List.of(new NotifiedAlert(
                                labels, LabelSet.of("summary", name + " is wrong"), now, end, "http://prometheus/g"))),
                new OncallTarget("primary", escalateAfter));
    }

    IncidentChanged opens() {
        return incident(1, new IncidentChange.Opened(name, "critical"));
    }

    IncidentChanged acknowledged() {
        return incident(2, new IncidentChange.Acknowledged("dee"));
    }

    private IncidentChanged incident(long sequence, IncidentChange change) {
        return new IncidentChanged(
                new IncidentId("incident-" + name), TenantId.DEFAULT, sequence, Instant.now(), key(), change);
    }
}
