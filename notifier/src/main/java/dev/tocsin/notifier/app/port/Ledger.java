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
     * The latest attempts, newest first.
     *
     * @throws LedgerUnavailableException if it cannot be read now
     */
    List<LedgerRow> latest(LedgerQuery query);
}
