package dev.tocsin.notifier.app.port;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import java.util.List;

/** What was sent to whom, when, and what the provider said. Delivery never waits for it. */
public interface Ledger {

    /**
     * Adds or replaces the row of an attempt.
     *
     * @throws LedgerUnavailableException if it cannot be written now
     */
    void write(DeliveryReported report);

    /**
     * What a recipient was last to be told of a group, and was not: given up, or still being tried. Newest first.
     *
     * @param limit from 1
     * @throws LedgerUnavailableException if it cannot be read now
     */
    List<LedgerRow> untold(int limit);

    /**
     * The latest attempts, newest first.
     *
     * @throws LedgerUnavailableException if it cannot be read now
     */
    List<LedgerRow> latest(LedgerQuery query);
}
