package dev.tocsin.ingest.app.port;

import dev.tocsin.contracts.v1.alerts.AlertsAccepted;

/** The durable log of accepted alerts that the engine reads. */
public interface AlertLog {

    /** Stores one part of a request. Blocks, for a bounded time. */
    StoreOutcome store(AlertsAccepted part);

    /** Whether a part would be taken now. */
    StoreOutcome probe();
}
