package dev.tocsin.notifier.app.port;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;

/** Tells everybody what became of an attempt. */
public interface Reports {

    /**
     * Returns once it is stored.
     *
     * @param traceparent the trace it belongs to; may be empty
     */
    void publish(DeliveryReported report, String traceparent);
}
