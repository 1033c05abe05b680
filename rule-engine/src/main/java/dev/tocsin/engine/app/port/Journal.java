package dev.tocsin.engine.app.port;

import dev.tocsin.contracts.v1.journal.Decision;
import java.util.function.Consumer;

/** The shard's journal: appended to by one writer at a time, which the journal itself enforces. */
public interface Journal {

    /**
     * Reads every decision after the given place to the last there is now, in order, and takes the place from which to
     * append.
     *
     * @param after the last place that need not be read; 0 to read from the first
     * @throws UnreadableJournalException if one cannot be read, or is no longer there; nothing may be decided then
     */
    void replay(long after, Consumer<Decision> decisions);

    /** The place of the last decision that was read or appended. */
    long position();

    /** Gives up decisions up to the given place that every other reader has read too; never the last one. */
    void trim(long through);

    /**
     * Appends after the last decision that was read or appended, and returns once the outcome is known, however long
     * that takes.
     */
    Append append(Decision decision);

    /** What an append came to. */
    enum Append {
        APPENDED,
        /** Another writer was faster: the state is stale and must be dropped. */
        DEPOSED
    }

    /** The journal holds something that is not a decision. */
    final class UnreadableJournalException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnreadableJournalException(String message) {
            super(message);
        }

        public UnreadableJournalException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
