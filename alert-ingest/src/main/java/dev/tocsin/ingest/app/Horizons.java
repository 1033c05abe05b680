package dev.tocsin.ingest.app;

import dev.tocsin.ingest.app.port.ResolveTimeouts;
import dev.tocsin.ingest.domain.posted.Horizon;
import java.time.Duration;
import java.util.Map;

/** How long an alert without an end is believed, by its source. */
public final class Horizons {

    private final Map<String, Duration> expiries;
    private final Duration webhookExpiry;
    private final ResolveTimeouts resolveTimeouts;

    /**
     * @param expiries by source, for both ways of sending
     * @param webhookExpiry for other webhooks, which repeat only every few hours
     */
    public Horizons(Map<String, Duration> expiries, Duration webhookExpiry, ResolveTimeouts resolveTimeouts) {
        this.expiries = Map.copyOf(expiries);
        this.webhookExpiry = webhookExpiry;
        this.resolveTimeouts = resolveTimeouts;
    }

    /** Of alerts posted to the API, whose senders repeat them every minute or so. */
    public Horizon ofPosted(Origin origin) {
        Duration expiry = expiries.get(origin.source());
        return expiry == null
                ? new Horizon.OfPolicy(resolveTimeouts.of(origin.tenant()))
                : new Horizon.OfSource(expiry);
    }

    /** Of alerts notified by webhook. */
    public Horizon ofNotified(Origin origin) {
        return new Horizon.OfSource(expiries.getOrDefault(origin.source(), webhookExpiry));
    }
}
