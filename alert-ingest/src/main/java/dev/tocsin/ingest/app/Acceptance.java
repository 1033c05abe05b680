package dev.tocsin.ingest.app;

import dev.tocsin.ingest.app.port.StoreOutcome;
import java.util.List;

/** What came of a request that posts alerts. */
public sealed interface Acceptance {

    /**
     * Every valid alert is stored.
     *
     * @param tally what was posted
     * @param problems what was wrong with each of the others, in their order
     */
    record Stored(Tally tally, List<String> problems) implements Acceptance {

        public Stored {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Not every valid alert is known to be stored. The sender repeats them, and those that were stored after all do no
     * harm then.
     */
    record Unknown(StoreOutcome outcome) implements Acceptance {}

    /** How many alerts were posted as firing and as resolved; invalid ones count too, as they do in Alertmanager. */
    record Tally(int firing, int resolved) {}
}
