package dev.tocsin.notifier.adapter.persistence;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.notifier.app.port.Ledger;
import dev.tocsin.notifier.app.port.LedgerQuery;
import dev.tocsin.notifier.app.port.LedgerRow;
import dev.tocsin.notifier.app.port.LedgerUnavailableException;
import dev.tocsin.postgres.Schema;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Table {@code notifier.delivery_attempt}. Calls block: make them on worker or virtual threads. */
public final class PostgresLedger implements Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LATEST = """
            from NotifierLedgerEntry entry
            where (:receiver = '' or entry.receiver = :receiver)
              and (:channel = '' or entry.channel = :channel)
              and (:outcome = '' or entry.outcome = :outcome)
            order by entry.endedAt desc, entry.id.attempt desc
            """;

    /** Longer ago it is history, and the group has been told anew or is over. */
    private static final Duration RECENT = Duration.ofHours(24);

    private static final String UNTOLD = """
            from NotifierLedgerEntry entry
            where entry.outcome in ('rejected', 'retrying')
              and entry.endedAt > :since
              and not exists (
                from NotifierLedgerEntry later
                where later.groupKey = entry.groupKey
                  and later.tenant = entry.tenant
                  and later.receiver = entry.receiver
                  and later.channel = entry.channel
                  and later.endedAt > entry.endedAt)
            order by entry.endedAt desc
            """;

    private final Mutiny.SessionFactory sessions;
    private final Schema schema;
    private final InstantSource clock;

    public PostgresLedger(Mutiny.SessionFactory sessions, Schema schema, InstantSource clock) {
        this.sessions = sessions;
        this.schema = schema;
        this.clock = clock;
    }

    @Override
    public void write(DeliveryReported report) {
        LedgerEntry entry = new LedgerEntry(ReportRow.of(report));
        await(() -> sessions.withTransaction(session -> session.merge(entry)));
    }

    @Override
    public List<LedgerRow> untold(int limit) {
        return await(() -> sessions.withSession(session -> session.createQuery(UNTOLD, LedgerEntry.class)
                        .setParameter("since", clock.instant().minus(RECENT))
                        .setMaxResults(limit)
                        .getResultList()))
                .stream()
                .map(LedgerEntry::row)
                .toList();
    }

    @Override
    public List<LedgerRow> latest(LedgerQuery query) {
        List<LedgerEntry> entries =
                await(() -> sessions.withSession(session -> session.createQuery(LATEST, LedgerEntry.class)
                        .setParameter("receiver", query.receiver())
                        .setParameter("channel", query.channel())
                        .setParameter("outcome", query.outcome())
                        .setMaxResults(query.limit())
                        .getResultList()));
        return entries.stream().map(LedgerEntry::row).toList();
    }

    private <T> T await(Supplier<Uni<T>> work) {
        if (!schema.ready()) {
            throw new LedgerUnavailableException("the ledger's tables are not there yet");
        }
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> work.get().ifNoItem().after(PATIENCE).fail());
        } catch (Throwable e) {
            if (e instanceof Error error) {
                throw error;
            }
            throw new LedgerUnavailableException(e);
        }
    }
}
