package dev.tocsin.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.domain.posted.Horizon;
import dev.tocsin.ingest.domain.posted.Terms;
import dev.tocsin.policy.matcher.ParserMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceTermsTest {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    private final SourceTerms terms = new SourceTerms(Map.of("grafana", HOUR), DAY, tenant -> Optional.empty());

    @Test
    void apiAlertsEndAsThePolicySaysAndWebhookAlertsWithTheirSource() {
        assertThat(terms.ofPosted(origin("api"))).isEqualTo(terms(new Horizon.OfPolicy(Duration.ofMinutes(5))));
        assertThat(terms.ofNotified(origin("alertmanager"))).isEqualTo(terms(new Horizon.OfSource(DAY)));
    }

    @Test
    void expiryOfASourceHoldsForBothItsWaysOfSending() {
        assertThat(terms.ofPosted(origin("grafana"))).isEqualTo(terms(new Horizon.OfSource(HOUR)));
        assertThat(terms.ofNotified(origin("grafana"))).isEqualTo(terms(new Horizon.OfSource(HOUR)));
    }

    private static Origin origin(String source) {
        return new Origin(TenantId.DEFAULT, source);
    }

    private static Terms terms(Horizon horizon) {
        return new Terms(horizon, ParserMode.FALLBACK);
    }
}
