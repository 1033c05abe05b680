package dev.tocsin.runbooks.app.port;

import java.util.List;

/** Events that are decided and not yet published. All methods wait for PostgreSQL, and fail with {@link Unavailable}. */
public interface Outbox {

    /** Whether the table is there: until PostgreSQL has answered for the first time it is not. */
    boolean isReady();

    /** The oldest first. */
    List<OutgoingChange> oldest(int limit);

    /** Forgets one. Others may have committed one before it meanwhile, so never more. */
    void published(OutgoingChange change);
}
