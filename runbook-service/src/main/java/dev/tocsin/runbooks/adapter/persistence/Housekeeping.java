package dev.tocsin.runbooks.adapter.persistence;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets what has served its purpose. Incidents stay, see {@link Retention}. */
public final class Housekeeping {

    /** Longer than the streams keep a message, so that none is handled twice. */
    private static final Duration HANDLED = Duration.ofDays(8);

    /** A notification is faster than its incident by seconds; after a restart, by the time it took. */
    private static final Duration EARLY = Duration.ofMinutes(10);

    private static final Duration STANDING = Duration.ofDays(30);

    private final Transactions transactions;

    public Housekeeping(Transactions transactions) {
        this.transactions = transactions;
    }

    public void tidy(Instant now) {
        transactions.run("Tidying up", session -> delete(session, "handled_event where handled_at", now.minus(HANDLED))
                .chain(() -> delete(session, "early_remark where received_at", now.minus(EARLY)))
                .chain(() -> delete(session, "group_standing where decided_at", now.minus(STANDING))));
    }

    private static Uni<Integer> delete(Mutiny.Session session, String rows, Instant before) {
        return session.createNativeQuery("delete from runbooks." + rows + " < ?1")
                .setParameter(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .executeUpdate();
    }
}
