package dev.tocsin.runbooks.adapter.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Deletes incidents that were resolved long ago, with their timelines. Several instances may do so at once: each passes
 * over what another is about to delete, or somebody is about to change.
 */
public final class Retention {

    /** One statement, so that no incident is ever without its timeline. */
    private static final String DELETE = """
            with over as (
                select id from runbooks.incident
                where state = 'RESOLVED' and resolved_at < ?1
                order by resolved_at limit ?2
                for update skip locked),
            entries as (delete from runbooks.timeline_entry where incident in (select id from over)),
            members as (delete from runbooks.incident_group where incident in (select id from over))
            delete from runbooks.incident where id in (select id from over)""";

    private final Transactions transactions;
    private final Duration keep;
    private final int batch;

    /**
     * @param keep for how long after its end an incident is kept; zero for ever
     * @param batch how many are deleted in a transaction, 1 or more
     */
    public Retention(Transactions transactions, Duration keep, int batch) {
        if (keep.isNegative()) {
            throw new IllegalArgumentException(
                    "tocsin.runbooks.retention is " + keep + "; give a duration such as 400d, or 0 to keep incidents");
        }
        this.transactions = transactions;
        this.keep = keep;
        this.batch = batch;
    }

    /** @return how many incidents were deleted */
    public int apply(Instant now) {
        if (keep.isZero()) {
            return 0;
        }
        OffsetDateTime before = OffsetDateTime.ofInstant(now.minus(keep), ZoneOffset.UTC);
        int all = 0;
        int some;
        do {
            some = transactions.run("Deleting old incidents", session -> session.createNativeQuery(DELETE)
                    .setParameter(1, before)
                    .setParameter(2, batch)
                    .executeUpdate());
            all += some;
        } while (some == batch);
        return all;
    }
}
