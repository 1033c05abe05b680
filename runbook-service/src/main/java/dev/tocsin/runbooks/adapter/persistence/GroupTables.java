package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.domain.incident.EarlyRemark;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Remark;
import dev.tocsin.runbooks.domain.incident.Standing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads and writes what is known of groups, whether or not they have incidents. */
final class GroupTables {

    private final IncidentTables incidents;

    GroupTables(IncidentTables incidents) {
        this.incidents = incidents;
    }

    /** Whether the event is new; if so it counts as handled once the transaction is committed. */
    Uni<Boolean> isNew(Mutiny.Session session, String event, Instant now) {
        return session.createNativeQuery(
                        "insert into runbooks.handled_event (id, handled_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, event)
                .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Keeps everybody else from opening or joining incidents of the tenant until the transaction ends. */
    Uni<Void> lock(Mutiny.Session session, TenantId tenant) {
        return lock(session, "runbooks\n" + tenant);
    }

    /** Keeps everybody else from deciding about the group until the transaction ends, also if it has no rows yet. */
    Uni<Void> lock(Mutiny.Session session, TenantId tenant, GroupKey group) {
        return lock(session, "runbooks\n" + tenant + "\n" + group.hash());
    }

    private static Uni<Void> lock(Mutiny.Session session, String name) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, name)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<@Nullable Standing> standing(Mutiny.Session session, TenantId tenant, GroupKey group) {
        return session.find(StandingRow.class, new StandingRow.Key(tenant.value(), group.hash()))
                .map(row -> row == null ? null : new Standing(row.decidedAt, row.stand));
    }

    Uni<Void> keep(Mutiny.Session session, TenantId tenant, GroupKey group, Standing standing) {
        StandingRow row = new StandingRow();
        row.tenant = tenant.value();
        row.groupHash = group.hash();
        row.decidedAt = standing.at();
        row.stand = standing.stand();
        return session.merge(row).replaceWithVoid();
    }

    Uni<List<EarlyRemark>> early(Mutiny.Session session, TenantId tenant, GroupKey group) {
        return session.createSelectionQuery(
                        "from EarlyRow where tenant = ?1 and groupHash = ?2 order by id", EarlyRow.class)
                .setParameter(1, tenant.value())
                .setParameter(2, group.hash())
                .getResultList()
                .map(rows -> rows.stream()
                        .flatMap(row -> incidents.event(row.kind, row.body) instanceof Remark remark
                                ? Stream.of(new EarlyRemark(remark, row.at))
                                : Stream.empty())
                        .toList());
    }

    Uni<Void> wait(Mutiny.Session session, TenantId tenant, GroupKey group, EarlyRemark early, Instant now) {
        StoredEvent stored = StoredEvent.of(early.remark());
        EarlyRow row = new EarlyRow();
        row.tenant = tenant.value();
        row.groupHash = group.hash();
        row.at = early.at();
        row.kind = stored.kind().name();
        row.body = incidents.text(stored.body());
        row.receivedAt = now;
        return session.persist(row);
    }

    Uni<Void> forgetEarly(Mutiny.Session session, TenantId tenant, GroupKey group) {
        return session.createMutationQuery("delete from EarlyRow where tenant = ?1 and groupHash = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, group.hash())
                .executeUpdate()
                .replaceWithVoid();
    }
}
