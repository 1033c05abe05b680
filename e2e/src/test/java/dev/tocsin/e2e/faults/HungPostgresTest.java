package dev.tocsin.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.e2e.suite.Api;
import dev.tocsin.e2e.suite.SilentServer;
import dev.tocsin.e2e.suite.Standalone;
import dev.tocsin.e2e.suite.TestPolicy;
import dev.tocsin.fakes.FakeProviders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that hangs is worse than one that is away: nothing says no. */
class HungPostgresTest {

    @Test
    void alertsAreDeliveredAndTheSuiteStopsWhenAsked(@TempDir Path folder) {
        try (FakeProviders fakes = FakeProviders.start();
                SilentServer silent = new SilentServer()) {
            Path policy = TestPolicy.write(folder.resolve("policy"), fakes);
            Standalone suite = Standalone.startOnSilentPostgres(folder, policy, silent);
            assertThat(new Api(suite.ingest()).fire(Map.of("alertname", "Hung", "run", "hung")))
                    .isEqualTo(200);
            new Arrivals(fakes, "hung").await();

            Instant asked = Instant.now();
            suite.close();

            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }
}
