package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentEvent;
import dev.tocsin.runbooks.domain.incident.Timeline;
import dev.tocsin.runbooks.domain.incident.TimelineEntry;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads and writes an incident's rows within a transaction. */
final class IncidentTables {

    private final EventCodec codec;

    IncidentTables(EventCodec codec) {
        this.codec = codec;
    }

    /** Locks the incident's row until the transaction ends. */
    Uni<@Nullable IncidentRow> lock(Mutiny.Session session, String id) {
        return session.find(IncidentRow.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    Uni<@Nullable IncidentRow> newest(Mutiny.Session session, TenantId tenant, GroupKey group) {
        return session.createSelectionQuery(
                        "select incident from MemberRow where tenant = ?1 and groupHash = ?2 order by joinedAt desc",
                        String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, group.hash())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .flatMap(id -> id == null ? Uni.createFrom().nullItem() : lock(session, id));
    }

    Uni<List<TimelineEntry>> timeline(Mutiny.Session session, String incident) {
        return session.createSelectionQuery("from TimelineRow where incident = ?1 order by sequence", TimelineRow.class)
                .setParameter(1, incident)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new TimelineEntry(row.sequence, row.at, event(row.kind, row.body)))
                        .toList());
    }

    Uni<Incident> replay(Mutiny.Session session, IncidentRow row) {
        return timeline(session, row.id)
                .map(entries -> Timeline.replay(
                        new IncidentId(row.id), new TenantId(row.tenant), new GroupKey(row.groupKey), entries));
    }

    TimelineRow entry(Incident incident, TimelineEntry entry) {
        StoredEvent stored = StoredEvent.of(entry.event());
        TimelineRow row = new TimelineRow();
        row.incident = incident.particulars().id().value();
        row.sequence = entry.sequence();
        row.at = entry.at();
        row.kind = stored.kind().name();
        row.body = text(stored.body());
        return row;
    }

    IncidentEvent event(String kind, String body) {
        return new StoredEvent(EventKind.valueOf(kind), read(body, EventBody.class)).event();
    }

    AlertGroup alerts(MemberRow row) {
        return read(row.alerts, AlertGroup.class);
    }

    String text(Object value) {
        return new String(codec.write(value), StandardCharsets.UTF_8);
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return codec.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("a row of schema runbooks is damaged: " + e.getMessage(), e);
        }
    }
}
