package dev.tocsin.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Received;
import java.time.Duration;
import java.util.List;

/** What arrived at the fake webhook for one run. */
final class Arrivals {

    /** The header that every repeat of one notification carries with the same value. */
    private static final String KEY = "Idempotency-Key";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakeProviders fakes;
    private final String run;

    Arrivals(FakeProviders fakes, String run) {
        this.fakes = fakes;
        this.run = run;
    }

    void await() {
        fakes.webhook().await(1, this::isOurs, PATIENCE);
    }

    boolean any() {
        return count() > 0;
    }

    long count() {
        return fakes.webhook().accepted().stream().filter(this::isOurs).count();
    }

    /** Once; or more often with the same key, which tells the receiver that they are one. */
    void assertOnceOrRepeatedWithTheSameKey() {
        List<Received> all =
                fakes.webhook().accepted().stream().filter(this::isOurs).toList();
        assertThat(all).isNotEmpty();
        if (all.size() > 1) {
            assertThat(all.stream().map(one -> one.header(KEY).orElse("none")).distinct())
                    .as("keys of %d arrivals", all.size())
                    .hasSize(1)
                    .doesNotContain("none");
        }
    }

    void assertExactlyOnce() {
        assertThat(fakes.webhook().accepted().stream().filter(this::isOurs)).hasSize(1);
    }

    private boolean isOurs(Received received) {
        return received.json().at("/groupLabels/run").asText().equals(run);
    }
}
