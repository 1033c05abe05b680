package dev.tocsin.ingest.app;

import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.ingest.domain.posted.Horizon;
import dev.tocsin.policy.Policy;
import java.time.Duration;
import java.util.Map;

/** How long an alert without an end is believed, by its source. */
public final class Horizons {

    /** Alertmanager's default, for as long as there is no policy. */
    private static final Duration RESOLVE_TIMEOUT = Duration.ofMinutes(5);

    private final Map<String, Duration> expiries;
    private final Duration webhookExpiry;
    private final PolicyBook policies;

    /**
     * @param expiries by source, for both ways of sending
     * @param webhookExpiry for other webhooks, which repeat only every few hours
     */
    public Horizons(Map<String, Duration> expiries, Duration webhookExpiry, PolicyBook policies) {
        this.expiries = Map.copyOf(expiries);
        this.webhookExpiry = webhookExpiry;
        this.policies = policies;
    }

    /** Of alerts posted to the API, whose senders repeat them every minute or so. */
    public Horizon ofPosted(Origin origin) {
        Duration expiry = expiries.get(origin.source());
        return expiry == null
                ? new Horizon.OfPolicy(policies.current(origin.tenant())
                        .map(Policy::resolveTimeout)
                        .orElse(RESOLVE_TIMEOUT))
                : new Horizon.OfSource(expiry);
    }

    /** Of alerts notified by webhook. */
    public Horizon ofNotified(Origin origin) {
        return new Horizon.OfSource(expiries.getOrDefault(origin.source(), webhookExpiry));
    }
}
