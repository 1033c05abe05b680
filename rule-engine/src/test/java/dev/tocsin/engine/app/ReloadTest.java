package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Row by row of "When the policy changes" in docs/engine.md: no reload causes a notification, and none loses one. */
class ReloadTest {

    /** Alerts of the database to {@code db}, by their name, everything else to {@code rest}. */
    static final String BEFORE = """
            route:
              receiver: rest
              group_by: [alertname]
              group_wait: 30s
              group_interval: 5m
              repeat_interval: 20m
              routes:
                - matchers: [job="db"]
                  receiver: db
            receivers:
              - name: db
                webhook_configs: [{url: 'http://127.0.0.1:9/db'}]
              - name: rest
                webhook_configs: [{url: 'http://127.0.0.1:9/rest'}]
              - name: other
                webhook_configs: [{url: 'http://127.0.0.1:9/other'}]
            """;

    static final String ROUTE = "    - matchers: [job=\"db\"]\n      receiver: db\n";

    @Test
    void anotherRouteChangesNothing() {
        assertNothingIsToldBut(
                BEFORE.replace(ROUTE, ROUTE + "    - matchers: [job=\"web\"]\n      receiver: other\n"),
                "db repeats a");
    }

    @Test
    void aRouteThatIsPutBeforeItChangesNothing() {
        assertNothingIsToldBut(
                BEFORE.replace(ROUTE, "    - matchers: [job=\"web\"]\n      receiver: other\n" + ROUTE),
                "db repeats a");
    }

    @Test
    void otherSettingsOfAnIntegrationChangeNothing() {
        assertNothingIsToldBut(BEFORE.replace("9/db", "9/new"), "db repeats a");
    }

    @Test
    void theNextTurnStaysAndTheNewIntervalFollows() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace("5m", "1m"));
            run.advance(Duration.ofSeconds(60));
            stay(run, "b");
            run.advance(Duration.ofSeconds(239));
            assertThat(Tellings.of(run)).hasSize(1);

            run.advance(Duration.ofSeconds(1));
            stay(run, "c");
            run.advance(Duration.ofSeconds(60));

            assertThat(Tellings.of(run)).containsExactly("db first a", "db new a b", "db new a b c");
        }
    }

    @Test
    void aRepetitionFollowsTheNewInterval() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace("20m", "10m"));

            run.advance(Duration.ofSeconds(600));

            assertThat(Tellings.of(run)).containsExactly("db first a", "db repeats a");
        }
    }

    @Test
    void anIntegrationMoreIsToldAtTheNextTurnAndTheOtherIsNot() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace(
                    "[{url: 'http://127.0.0.1:9/db'}]",
                    "[{url: 'http://127.0.0.1:9/db'}, {url: 'http://127.0.0.1:9/more'}]"));

            run.advance(Duration.ofMinutes(5));

            assertThat(run.notified().getLast().told())
                    .extracting(told -> told.integration())
                    .containsExactly(new Integration("db", "webhook", 1));
        }
    }

    @Test
    void aReceiverThatIsRemovedHearsOfTheEndUnderThePolicyItWasToldUnder() {
        try (EngineRun run = told()) {
            var before = run.notified().getLast().policy();
            run.reload(renamed("db", "database"));
            run.advance(Duration.ofMinutes(30));
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(Tellings.of(run))
                    .containsExactly(
                            "db first a", "database first a", "database repeats a", "database ended -a", "db ended -a");
            assertThat(run.notified().getLast().policy()).isEqualTo(before);
        }
    }

    @Test
    void aReceiverThatTheRouteLosesHearsOfTheEndAlone() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace("receiver: db", "receiver: other"));
            run.advance(Duration.ofMinutes(5));
            assertThat(Tellings.of(run)).containsExactly("db first a", "other first a");

            stay(run, "b");
            run.advance(Duration.ofMinutes(5));
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(Tellings.of(run).subList(2, 5))
                    .containsExactly("other new a b", "other resolves b -a", "db ended -a");
        }
    }

    @Test
    void aSilencedAlertIsNotLetThrough() {
        try (EngineRun run = EngineRun.start(BEFORE)) {
            MuteTest.silence(run, "instance", "a", Duration.ofHours(1));
            stay(run, "a");
            run.advance(Duration.ofMinutes(1));

            run.reload(
                    BEFORE.replace("receiver: db", "receiver: other").replace("[alertname]", "[alertname, instance]"));
            run.advance(Duration.ofMinutes(6));

            assertThat(Tellings.of(run)).isEmpty();
        }
    }

    @Test
    void aRestartAfterTheReloadChangesNothing() {
        EngineRun run = told();
        run.reload(renamed("db", "database").replace("[alertname]", "[alertname, instance]"));
        run.advance(Duration.ofMinutes(1));
        assertThat(Tellings.of(run)).containsExactly("db first a", "database first a");

        try (EngineRun again = run.restart(run.snapshot())) {
            again.advance(Duration.ofMinutes(10));
            assertThat(Tellings.of(again)).hasSize(2);
            again.resolve("alertname", "Slow", "job", "db", "instance", "a");
            again.advance(Duration.ofMinutes(6));

            assertThat(Tellings.of(again)).hasSize(4).contains("db ended -a", "database ended -a");
        }
    }

    /** A reload, then half an hour and the alert's end: who hears of it as if nothing had changed. */
    private static void assertNothingIsToldBut(String after, String... tellings) {
        try (EngineRun run = told()) {
            run.reload(after);
            run.advance(Duration.ofMinutes(30));
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(Tellings.of(run))
                    .containsExactly(Stream.of(Stream.of("db first a"), Stream.of(tellings), Stream.of("db ended -a"))
                            .flatMap(part -> part)
                            .toArray(String[]::new));
        }
    }

    private static String renamed(String receiver, String to) {
        return BEFORE.replace("receiver: " + receiver, "receiver: " + to).replace("name: " + receiver, "name: " + to);
    }

    /** An engine that has told {@code db} of one alert thirty seconds after it began. */
    static EngineRun told() {
        EngineRun run = EngineRun.start(BEFORE);
        stay(run, "a");
        run.advance(Duration.ofSeconds(30));
        assertThat(Tellings.of(run)).containsExactly("db first a");
        return run;
    }

    static void stay(EngineRun run, String instance) {
        run.post(
                LabelSet.of("alertname", "Slow", "job", "db", "instance", instance),
                run.now(),
                run.now().plusSeconds(99999));
    }
}
