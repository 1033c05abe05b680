package dev.tocsin.engine.app;

import static dev.tocsin.engine.app.GroupingTest.POLICY;
import static dev.tocsin.engine.app.GroupingTest.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertResolved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When an alert begins and ends, and when its group takes turns because of it. */
class AlertLifeTest {

    private static final LabelSet DOWN = LabelSet.of("alertname", "Down", "instance", "a");

    @Test
    void anAlertWithoutAnEndEndsAfterTheResolveTimeout() {
        try (EngineRun run = EngineRun.start("global: {resolve_timeout: 3m}\n" + POLICY)) {
            run.post(DOWN, run.now(), null);

            run.advance(Duration.ofMinutes(4));

            assertThat(ends(run)).containsExactly(EngineRun.START.plusSeconds(180));
        }
    }

    @Test
    void aNamedEndCountsWhateverTheResolveTimeout() {
        try (EngineRun run = EngineRun.start("global: {resolve_timeout: 3m}\n" + POLICY)) {
            run.post(DOWN, run.now(), run.now().plusSeconds(60));

            run.advance(Duration.ofMinutes(4));

            assertThat(ends(run)).containsExactly(EngineRun.START.plusSeconds(60));
        }
    }

    @Test
    void anUnknownAlertThatArrivesResolvedIsNeverTold() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.post(DOWN, run.now().minusSeconds(600), run.now().minusSeconds(1));

            run.advance(Duration.ofMinutes(6));

            assertThat(run.notified()).isEmpty();
        }
    }

    @Test
    void anEndThatIsSentAgainIsToldOnce() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.post(DOWN, run.now(), run.now().plusSeconds(240));
            run.advance(Duration.ofSeconds(31));
            Instant end = run.now();
            for (int minute = 0; minute < 15; minute++) {
                run.post(DOWN, EngineRun.START, end);
                run.advance(Duration.ofMinutes(1));
            }

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.ALL_RESOLVED);
        }
    }

    @Test
    void anOldAlertThatJoinsDoesNotHurryItsGroup() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.post(DOWN, run.now(), run.now().plusSeconds(9999));
            run.advance(Duration.ofSeconds(10));
            run.post(
                    DOWN.with("instance", "old"),
                    run.now().minusSeconds(600),
                    run.now().plusSeconds(9999));
            run.advance(Duration.ofSeconds(19));
            assertThat(run.notified()).isEmpty();

            run.advance(Duration.ofSeconds(1));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void anAlertThatFiresAfterItsGroupClosedWaitsAnew() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Down", "instance", "a");
            run.advance(Duration.ofSeconds(31));
            run.resolve("alertname", "Down", "instance", "a");
            run.advance(Duration.ofMinutes(5));
            run.fire("alertname", "Down", "instance", "a");
            run.advance(Duration.ofSeconds(29));
            assertThat(reasons(run)).hasSize(2);

            run.advance(Duration.ofSeconds(1));

            assertThat(reasons(run)).hasSize(3);
        }
    }

    @Test
    void whoDoesNotHearOfEndsDoesNotHearOfAReturnEither() {
        try (EngineRun run = EngineRun.start(POLICY.replace("/hook", "/hook\n        send_resolved: false"))) {
            run.post(DOWN, run.now(), run.now().plusSeconds(9999));
            run.post(DOWN.with("instance", "b"), run.now(), run.now().plusSeconds(9999));
            run.advance(Duration.ofSeconds(31));
            run.resolve("alertname", "Down", "instance", "a");
            run.advance(Duration.ofMinutes(5));
            run.post(DOWN, run.now(), run.now().plusSeconds(9999));
            run.advance(Duration.ofMinutes(5));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void withAlertmanagersBehaviourARepetitionOnATurnIsDueAtTheOneAfter() {
        try (EngineRun run =
                EngineRun.start(POLICY.replace("4h", "10m"), "behaviour: {repeat_interval: alertmanager}")) {
            run.post(DOWN, run.now(), run.now().plusSeconds(9999));
            run.advance(Duration.ofSeconds(30 + 899));
            assertThat(reasons(run)).hasSize(1);

            run.advance(Duration.ofSeconds(1));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.REPEAT_INTERVAL);
        }
    }

    private static List<Instant> ends(EngineRun run) {
        return run.records().stream()
                .filter(AlertResolved.class::isInstance)
                .map(record -> ((AlertResolved) record).endsAt())
                .toList();
    }
}
