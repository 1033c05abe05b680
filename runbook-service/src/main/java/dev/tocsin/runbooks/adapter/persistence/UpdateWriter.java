package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentUpdate;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

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

    /** @param known rows of the incidents that the update may be about; none of them if it opens one */
    Uni<Void> write(Change change, List<IncidentRow> known, IncidentUpdate update) {
        Incident incident = update.incident();
        String id = incident.particulars().id().value();
        List<Object> added = new ArrayList<>();
        IncidentRow row = known.stream()
                .filter(found -> found.id.equals(id))
                .findFirst()
                .orElseGet(() -> {
                    IncidentRow opened = new IncidentRow();
                    added.add(opened);
                    return opened;
                });
        row.take(incident);
        update.entries().forEach(entry -> {
            added.add(incidents.entry(incident, entry));
            Published.of(incident, entry).forEach(told -> added.add(outgoing(change, told)));
        });
        return keepRunbook(change, update).chain(() -> change.session().persistAll(added.toArray()));
    }

    private OutboxRow outgoing(Change change, Published told) {
        OutboxRow row = new OutboxRow();
        row.messageId = told.messageId();
        row.body = incidents.text(told.event());
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
