package dev.tocsin.engine.app.port;

import dev.tocsin.engine.domain.shard.Snapshot;
import java.util.Optional;

/** Where a new owner may start instead of at the journal's first message. */
public interface Snapshots {

    /** The newest one that can be read; one that cannot is passed over, with a word in the log. */
    Optional<Snapshot> newest();

    /**
     * Keeps the snapshot, and the one before it, and nothing older.
     *
     * @return the place of the one before, behind which nobody needs the journal; 0 if there is none
     */
    long save(Snapshot snapshot);
}
