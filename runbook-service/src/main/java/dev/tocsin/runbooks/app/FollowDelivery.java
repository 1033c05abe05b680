package dev.tocsin.runbooks.app;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.runbooks.app.port.IncidentStore;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.domain.incident.DeliveryNews;
import java.time.InstantSource;

/** Puts on an incident's timeline who was told, when, and with which result. */
public final class FollowDelivery {

    private final IncidentStore store;
    private final InstantSource clock;

    public FollowDelivery(IncidentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public void follow(DeliveryReported report, Trace trace) {
        store.onDelivery(report, trace, clock.instant(), history -> DeliveryNews.decide(history, report));
    }
}
