package dev.tocsin.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.e2e.suite.Api;
import dev.tocsin.e2e.suite.Standalone;
import dev.tocsin.e2e.suite.TestPolicy;
import dev.tocsin.fakes.FakeProviders;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SIGKILL at each step of an alert's way through the one JVM of {@code ./tocsin up}. The JVM alone dies, and the next
 * start finds its servers as orphans; or its servers die with it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StandaloneKillTest {

    /** An alert that went past the place between two looks is no failure, but one of so many must be caught. */
    private static final int ATTEMPTS = 30;

    private FakeProviders fakes;
    private Standalone suite;
    private Api api;

    /** What dies. */
    enum Victims {
        JVM,
        JVM_AND_SERVERS
    }

    @BeforeAll
    void startAll(@TempDir Path folder) {
        fakes = FakeProviders.start();
        suite = Standalone.start(folder, TestPolicy.writeForWebhookAlone(folder.resolve("policy"), fakes));
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

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "AFTER_THE_200, JVM",
        "AFTER_THE_200, JVM_AND_SERVERS",
        "AFTER_THE_JOURNAL_APPEND, JVM",
        "AFTER_THE_JOURNAL_APPEND, JVM_AND_SERVERS",
        "AFTER_THE_NOTIFICATION_IS_PUBLISHED, JVM",
        "AFTER_THE_NOTIFICATION_IS_PUBLISHED, JVM_AND_SERVERS",
    })
    void anAcceptedAlertArrivesOnceAfterAKill(Place place, Victims victims) throws InterruptedException {
        String run = killAt(place, victims);

        suite.startAgain();

        new Ledger(api).awaitDelivered(run);
        new Arrivals(fakes, run).assertExactlyOnce();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"JVM", "JVM_AND_SERVERS"})
    void whatTheProviderHasAnsweredIsRepeatedOnlyAsAPossibleRepeatWithTheSameKey(Victims victims)
            throws InterruptedException {
        String run = killAt(Place.AFTER_THE_PROVIDERS_ANSWER, victims);

        suite.startAgain();

        JsonNode delivered = new Ledger(api).awaitDelivered(run);
        Arrivals arrivals = new Arrivals(fakes, run);
        arrivals.assertOnceOrRepeatedWithTheSameKey();
        assertThat(delivered.path("possibleRepeat").asBoolean())
                .as("marked as a possible repeat: %s", delivered)
                .isEqualTo(arrivals.count() > 1);
    }

    /** Ends with the victims dead and an alert of the run at the place. */
    private String killAt(Place place, Victims victims) throws InterruptedException {
        Standstill standstill = new Standstill(suite);
        try (StreamPeek peek = new StreamPeek(suite.natsUrl(), Optional.of(suite.natsToken()))) {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                String run = String.format(Locale.ROOT, "%s-%s-%02d", place, victims, attempt);
                Arrivals arrivals = new Arrivals(fakes, run);
                AlertWay way = AlertWay.begin(peek, arrivals, run, api);
                if (standstill.reach(place, way)) {
                    kill(victims);
                    return run;
                }
                arrivals.await();
            }
        }
        throw new AssertionError("No alert of " + ATTEMPTS + " could be stopped " + place);
    }

    private void kill(Victims victims) {
        List<ProcessHandle> servers = suite.servers();
        switch (victims) {
            case JVM -> {
                suite.killServices();
                assertThat(servers).hasSize(2).allMatch(ProcessHandle::isAlive);
            }
            case JVM_AND_SERVERS -> suite.killAll();
        }
    }
}
