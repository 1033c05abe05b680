package dev.tocsin.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.e2e.suite.Api;
import dev.tocsin.e2e.suite.ServiceName;
import dev.tocsin.e2e.suite.SixProcesses;
import dev.tocsin.e2e.suite.TestPolicy;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.testkit.Await;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SIGKILL at each step of an alert's way. The step after the one that is meant is frozen, so that the alert waits at
 * exactly that place when everything is killed.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KillTest {

    private FakeProviders fakes;
    private SixProcesses suite;

    @BeforeAll
    void startAll(@TempDir Path folder) {
        fakes = FakeProviders.start();
        suite = SixProcesses.start(folder, TestPolicy.write(folder.resolve("policy"), fakes));
    }

    @AfterAll
    void stopAll() {
        if (suite != null) {
            suite.close();
        }
        fakes.close();
    }

    @ParameterizedTest(name = "after {0}: everything killed {3}")
    @CsvSource({
        "the 200, RULE_ENGINE, ALERTS, false",
        "the 200, RULE_ENGINE, ALERTS, true",
        "the journal append, ROUTER, JOURNAL, false",
        "the journal append, ROUTER, JOURNAL, true",
        "the notification is published, NOTIFIER, NOTIFICATIONS, false",
        "the notification is published, NOTIFIER, NOTIFICATIONS, true",
    })
    void anAcceptedAlertArrivesOnceAfterAKill(String place, ServiceName next, String stream, boolean serversToo)
            throws InterruptedException {
        String run = (stream + serversToo).toLowerCase(java.util.Locale.ROOT);
        Arrivals arrivals = new Arrivals(fakes, run);
        try (StreamPeek peek = new StreamPeek(suite.nats())) {
            long before = peek.last(stream);
            suite.freeze(next);
            assertThat(new Api(suite.ingest()).fire(Map.of("alertname", "Killed", "run", run)))
                    .isEqualTo(200);
            Await.until(place + " has happened", () -> peek.last(stream) > before);
            kill(serversToo);
        }

        suite.startAgain();

        arrivals.await();
        arrivals.assertExactlyOnce();
    }

    @ParameterizedTest(name = "after the provider's answer: everything killed {0}")
    @CsvSource({"false", "true"})
    void aDeliveredNotificationIsNotRepeatedWithoutSayingSo(boolean serversToo) {
        String run = "answer" + serversToo;
        Arrivals arrivals = new Arrivals(fakes, run);
        assertThat(new Api(suite.ingest()).fire(Map.of("alertname", "Killed", "run", run)))
                .isEqualTo(200);
        arrivals.await();
        kill(serversToo);

        suite.startAgain();

        String after = run + "-after";
        assertThat(new Api(suite.ingest()).fire(Map.of("alertname", "Killed", "run", after)))
                .isEqualTo(200);
        new Arrivals(fakes, after).await();
        arrivals.assertOnceOrRepeatedWithTheSameKey();
    }

    private void kill(boolean serversToo) {
        if (serversToo) {
            suite.killAll();
        } else {
            suite.killServices();
        }
    }
}
