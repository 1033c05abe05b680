package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.v1.incidents.IncidentChanged;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentUpdate;
import dev.tocsin.runbooks.domain.incident.Particulars;
import dev.tocsin.runbooks.domain.incident.TimelineEntry;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes what a decision came to: the incident, its new events, and what must be told of them. */
final class UpdateWriter {

    private static final String KEEP_RUNBOOK = "insert into runbooks.runbook_version (name, version, source, kept_at)"
            + " values (?1, ?2, ?3, ?4) on conflict do nothing";

    private final IncidentTables incidents;
    private final Runnable onOutgoing;

    /** @param onOutgoing called after a transaction that may have put something into the outbox */
    UpdateWriter(IncidentTables incidents, Runnable onOutgoing) {
        this.incidents = incidents;
        this.onOutgoing = onOutgoing;
    }

    void tell() {
        onOutgoing.run();
    }

    /** @param newest the row of the incident, or of one before it; null if the group never had one */
    Uni<Void> write(Change change, @Nullable IncidentRow newest, IncidentUpdate update) {
        Incident incident = update.incident();
        List<Object> added = new ArrayList<>();
        IncidentRow row = newest;
        if (row == null || update.opens()) {
            row = new IncidentRow();
            added.add(row);
        }
        row.take(incident);
        AlertGroup alerts = change.alerts();
        if (alerts != null) {
            row.alerts = incidents.text(alerts);
        }
        update.entries().forEach(entry -> {
            added.add(incidents.entry(incident, entry));
            Published.change(entry.event())
                    .map(told -> new IncidentChanged(
                            incident.particulars().id(),
                            incident.particulars().tenant(),
                            entry.sequence(),
                            entry.at(),
                            incident.particulars().group(),
                            told))
                    .map(event -> outgoing(change, incident.particulars(), entry, event))
                    .ifPresent(added::add);
        });
        return keepRunbook(change, update).chain(() -> change.session().persistAll(added.toArray()));
    }

    private OutboxRow outgoing(Change change, Particulars incident, TimelineEntry entry, IncidentChanged event) {
        OutboxRow row = new OutboxRow();
        row.messageId = incident.id() + "-" + entry.sequence();
        row.body = incidents.text(event);
        row.trace = change.trace().parent();
        row.createdAt = change.now();
        return row;
    }

    private static Uni<Void> keepRunbook(Change change, IncidentUpdate update) {
        Runbook runbook = change.runbook();
        if (runbook == null || !update.opens()) {
            return Uni.createFrom().voidItem();
        }
        Mutiny.Session session = change.session();
        return session.createNativeQuery(KEEP_RUNBOOK)
                .setParameter(1, runbook.name().value())
                .setParameter(2, runbook.version().value())
                .setParameter(3, runbook.source())
                .setParameter(4, OffsetDateTime.ofInstant(change.now(), ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }
}
