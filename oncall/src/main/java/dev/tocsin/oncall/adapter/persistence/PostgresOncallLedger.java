package dev.tocsin.oncall.adapter.persistence;

import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.OncallLedger;
import dev.tocsin.oncall.app.port.Unavailable;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.TrailEntry;
import dev.tocsin.postgres.Schema;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tables {@code escalation_entry} and {@code definition}. */
public final class PostgresOncallLedger implements OncallLedger {

    private static final String ADD_ENTRY = """
            insert into oncall.escalation_entry
              (tenant, group_hash, at, number, group_key, kind, schedule, who, step, detail)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            on conflict do nothing
            """;

    /** A restart offers the definition in force again, under a new time. */
    private static final String ADD_DEFINITION = """
            insert into oncall.definition (version, defined_at, source)
            select cast(?1 as text), cast(?2 as timestamptz), cast(?3 as text)
            where cast(?1 as text) is distinct from
              (select version from oncall.definition order by id desc limit 1)
            """;

    private static final String NEWEST = "from EscalationEntry order by at desc, number desc";

    private final Mutiny.SessionFactory sessions;
    private final Schema schema;

    public PostgresOncallLedger(Mutiny.SessionFactory sessions, Schema schema) {
        this.sessions = sessions;
        this.schema = schema;
    }

    @Override
    public boolean ready() {
        return schema.ready();
    }

    @Override
    public void keep(GroupRef group, List<TrailEntry> entries) {
        transaction("keeping the history of a group", session -> Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> add(session, group, entry))
                .collect()
                .last());
    }

    private static Uni<Integer> add(Mutiny.StatelessSession session, GroupRef group, TrailEntry entry) {
        return session.createNativeQuery(ADD_ENTRY)
                .setParameter(1, group.tenant().value())
                .setParameter(2, group.key().hash())
                .setParameter(3, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .setParameter(4, entry.number())
                .setParameter(5, group.key().value())
                .setParameter(6, entry.kind().name())
                .setParameter(7, entry.schedule())
                .setParameter(8, entry.who())
                .setParameter(9, entry.step())
                .setParameter(10, entry.detail())
                .executeUpdate();
    }

    @Override
    public void keep(Definition definition) {
        transaction("keeping the definition", session -> session.createNativeQuery(ADD_DEFINITION)
                .setParameter(1, definition.version())
                .setParameter(2, OffsetDateTime.ofInstant(definition.definedAt(), ZoneOffset.UTC))
                .setParameter(3, definition.source())
                .executeUpdate());
    }

    @Override
    public List<Kept> newest(int most) {
        return inPostgres(
                        "reading the history",
                        () -> sessions.withStatelessSession(
                                session -> session.createQuery(NEWEST, EscalationEntry.class)
                                        .setMaxResults(most)
                                        .getResultList()))
                .stream()
                .map(EscalationEntry::kept)
                .toList();
    }

    private void transaction(String what, Function<Mutiny.StatelessSession, Uni<Integer>> work) {
        inPostgres(what, () -> sessions.withStatelessTransaction(work));
    }

    private <T> T inPostgres(String what, Supplier<Uni<T>> work) {
        if (!schema.ready()) {
            throw new Unavailable(what + " has to wait until PostgreSQL answers");
        }
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new Unavailable(what, e);
        }
    }
}
