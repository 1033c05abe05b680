package dev.tocsin.ingest.app;

import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.ingest.domain.posted.Horizon;
import dev.tocsin.ingest.domain.posted.Terms;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.matcher.ParserMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The terms for the alerts of a source: how long one without an end is believed, and what names are valid. */
public final class SourceTerms {

    /** Alertmanager's default, for as long as there is no policy. */
    private static final Duration RESOLVE_TIMEOUT = Duration.ofMinutes(5);

    private final Map<String, Duration> expiries;
    private final Duration webhookExpiry;
    private final PolicyBook policies;

    /**
     * @param expiries by source, for both ways of sending
     * @param webhookExpiry for other webhooks, which repeat only every few hours
     */
    public SourceTerms(Map<String, Duration> expiries, Duration webhookExpiry, PolicyBook policies) {
        this.expiries = Map.copyOf(expiries);
        this.webhookExpiry = webhookExpiry;
        this.policies = policies;
    }

    /** Of alerts posted to the API, whose senders repeat them every minute or so. */
    public Terms ofPosted(Origin origin) {
        Optional<Policy> policy = policies.current(origin.tenant());
        Duration expiry = expiries.get(origin.source());
        return terms(
                policy,
                expiry == null
                        ? new Horizon.OfPolicy(
                                policy.map(Policy::resolveTimeout).orElse(RESOLVE_TIMEOUT))
                        : new Horizon.OfSource(expiry));
    }

    /** Of alerts notified by webhook. */
    public Terms ofNotified(Origin origin) {
        return terms(
                policies.current(origin.tenant()),
                new Horizon.OfSource(expiries.getOrDefault(origin.source(), webhookExpiry)));
    }

    private static Terms terms(Optional<Policy> policy, Horizon horizon) {
        return new Terms(horizon, policy.map(Policy::parserMode).orElse(ParserMode.FALLBACK));
    }
}
