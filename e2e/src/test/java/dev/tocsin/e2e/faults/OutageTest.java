package dev.tocsin.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.e2e.suite.Api;
import dev.tocsin.e2e.suite.Standalone;
import dev.tocsin.e2e.suite.Suite;
import dev.tocsin.e2e.suite.TestPolicy;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Fault;
import dev.tocsin.testkit.Await;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the suite needs goes away, and comes back. */
@TestInstance(Lifecycle.PER_CLASS)
class OutageTest {

    private FakeProviders fakes;
    private Suite suite;
    private Api api;

    @BeforeAll
    void startAll(@TempDir Path folder) {
        fakes = FakeProviders.start();
        suite = Standalone.startOnGivenServers(folder, TestPolicy.write(folder.resolve("policy"), fakes));
        api = new Api(suite.ingest());
        api.fire(Map.of("alertname", "First", "run", "first"));
        new Arrivals(fakes, "first").await();
    }

    @AfterAll
    void stopAll() {
        if (suite != null) {
            suite.close();
        }
        fakes.close();
    }

    @Test
    void withoutPostgresNotificationsStillGoOutAndTheLedgerCatchesUp() {
        suite.killPostgres();
        try {
            assertThat(api.fire(Map.of("alertname", "NoDatabase", "run", "nodb")))
                    .isEqualTo(200);

            new Arrivals(fakes, "nodb").await();
            assertThat(api.get("/-/ready").statusCode()).isEqualTo(200);
        } finally {
            suite.startPostgres();
        }
        Await.until("the ledger shows the delivery", Suite.PATIENCE, () -> api.get("/api/deliveries")
                .body()
                .contains("NoDatabase"));
        new Arrivals(fakes, "nodb").assertExactlyOnce();
    }

    @Test
    void withoutNatsAlertsAreRefusedAndWorkResumesByItself() {
        suite.killNats();
        try {
            assertThat(api.fire(Map.of("alertname", "NoNats", "run", "refused")))
                    .isEqualTo(503);
            assertThat(api.get("/-/ready").statusCode()).isEqualTo(503);
        } finally {
            suite.startNats();
        }
        suite.awaitReady();

        assertThat(api.fire(Map.of("alertname", "NatsIsBack", "run", "back"))).isEqualTo(200);
        new Arrivals(fakes, "back").await();
    }

    @Test
    void aProviderThatWasAwayIsToldOnceItReturns() {
        fakes.webhook().fail(Fault.status(503));
        try {
            assertThat(api.fire(Map.of("alertname", "Away", "run", "away"))).isEqualTo(200);
            Await.until("it was tried", () -> !fakes.webhook().requests().isEmpty());
        } finally {
            fakes.webhook().recover();
        }

        new Arrivals(fakes, "away").await();
        new Arrivals(fakes, "away").assertExactlyOnce();
    }
}
