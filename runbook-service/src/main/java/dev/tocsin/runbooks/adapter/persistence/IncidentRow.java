package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.app.port.IncidentSummary;
import dev.tocsin.runbooks.domain.incident.Acknowledged;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentState;
import dev.tocsin.runbooks.domain.incident.Particulars;
import dev.tocsin.runbooks.domain.incident.Resolved;
import dev.tocsin.runbooks.domain.incident.Triggered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident as lists and look-ups need it. */
@Entity
@Table(schema = "runbooks", name = "incident")
class IncidentRow {

    @Id
    String id = "";

    String tenant = "";

    @Column(name = "group_key")
    String groupKey = "";

    @Column(name = "group_hash")
    String groupHash = "";

    @Enumerated(EnumType.STRING)
    IncidentState state = IncidentState.TRIGGERED;

    String title = "";
    String severity = "";

    @Column(name = "opened_at")
    Instant openedAt = Instant.EPOCH;

    @Column(name = "acknowledged_by")
    @Nullable String acknowledgedBy;

    @Column(name = "resolved_at")
    @Nullable Instant resolvedAt;

    @Column(name = "last_sequence")
    long lastSequence;

    void take(Incident incident) {
        Particulars particulars = incident.particulars();
        id = particulars.id().value();
        tenant = particulars.tenant().value();
        groupKey = storable(particulars.group().value());
        groupHash = particulars.group().hash();
        state = IncidentState.of(incident);
        title = storable(particulars.title());
        severity = storable(particulars.severity());
        openedAt = particulars.openedAt();
        lastSequence = particulars.sequence();
        switch (incident) {
            case Triggered _ -> {}
            case Acknowledged acknowledged ->
                acknowledgedBy = acknowledged.who().name();
            case Resolved resolved -> resolvedAt = resolved.at();
        }
    }

    /** PostgreSQL's text cannot hold U+0000, a label's value can. */
    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }

    IncidentSummary summary() {
        return new IncidentSummary(
                new IncidentId(id),
                new TenantId(tenant),
                new GroupKey(groupKey),
                state,
                title,
                severity,
                openedAt,
                acknowledgedBy,
                resolvedAt);
    }
}
