package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.runbooks.app.port.Outbox;
import dev.tocsin.runbooks.app.port.OutgoingChange;
import dev.tocsin.runbooks.app.port.Trace;
import java.util.List;
import java.util.Objects;

/** The outbox table: written with the change it tells of, emptied when that is told. */
public final class PostgresOutbox implements Outbox {

    private final Transactions transactions;

    public PostgresOutbox(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isReady() {
        return transactions.isReady();
    }

    @Override
    public List<OutgoingChange> oldest(int limit) {
        return transactions.run("Reading the outbox", session -> session.createSelectionQuery(
                        "from OutboxRow order by id", OutboxRow.class)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new OutgoingChange(
                                Objects.requireNonNullElse(row.id, 0L), row.messageId, row.body, new Trace(row.trace)))
                        .toList()));
    }

    @Override
    public void published(OutgoingChange change) {
        transactions.run(
                "Emptying the outbox", session -> session.createMutationQuery("delete from OutboxRow where id = ?1")
                        .setParameter(1, change.place())
                        .executeUpdate());
    }
}
