package dev.tocsin.engine.app;

import static dev.tocsin.engine.app.GroupingTest.reasons;
import static dev.tocsin.engine.app.MuteTest.silence;
import static dev.tocsin.engine.app.MuteTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When what a mute held back is told. */
class EndOfMuteTest {

    private static final String NIGHT = """
            route:
              receiver: team
              group_by: [alertname]
              group_interval: 5m
              routes:
                - matchers: [night="no"]
                  mute_time_intervals: [night]
            receivers:
              - name: team
                slack_configs:
                  - {api_url: 'http://127.0.0.1:9/', channel: '#team', send_resolved: true}
            time_intervals:
              - name: night
                time_intervals:
                  - times: [{start_time: '03:01', end_time: '03:07'}]
            """;

    @Test
    void whatStillFiresIsToldAtOnceWhenItsSilenceIsEndedByHand() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            String id = silence(run, "alertname", "Disk", Duration.ofHours(1));
            stay(run, "Disk");
            run.advance(Duration.ofMinutes(1));

            expire(run, id);

            assertThat(told(run)).containsExactly("Disk");
        }
    }

    @Test
    void whatStillFiresIsToldWithinTenSecondsWhenItsSilenceRunsOut() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            silence(run, "alertname", "Disk", Duration.ofMinutes(2));
            stay(run, "Disk");
            run.advance(Duration.ofSeconds(119));
            assertThat(told(run)).isEmpty();

            run.advance(Duration.ofSeconds(10));

            assertThat(told(run)).containsExactly("Disk");
        }
    }

    @Test
    void aSilenceThatRunsOutWhileWeAreAwayIsMissedByNobody() {
        EngineRun run = EngineRun.start(MuteTest.POLICY);
        silence(run, "instance", "b", Duration.ofMinutes(2));
        run.post(
                LabelSet.of("alertname", "Disk", "instance", "a"),
                run.now(),
                run.now().plusSeconds(9999));
        run.post(
                LabelSet.of("alertname", "Disk", "instance", "b"),
                run.now(),
                run.now().plusSeconds(9999));
        run.advance(Duration.ofSeconds(40));
        assertThat(told(run)).containsExactly("Disk");
        run.sleep(Duration.ofMinutes(2));

        try (EngineRun again = run.restart()) {
            again.advance(Duration.ofSeconds(10));

            assertThat(reasons(again)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.NEW_ALERTS);
        }
    }

    @Test
    void anAlertYoungerThanItsGroupsWaitWaitsForThat() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            String id = silence(run, "alertname", "Disk", Duration.ofHours(1));
            stay(run, "Disk");
            run.advance(Duration.ofSeconds(10));

            expire(run, id);
            run.advance(Duration.ofSeconds(19));
            assertThat(told(run)).isEmpty();

            run.advance(Duration.ofSeconds(1));
            assertThat(told(run)).containsExactly("Disk");
        }
    }

    @Test
    void whatAnotherSilenceCoversStaysMuted() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            String id = silence(run, "alertname", "Disk", Duration.ofHours(1));
            silence(run, "alertname", "Disk", Duration.ofHours(1));
            stay(run, "Disk");
            run.advance(Duration.ofMinutes(1));

            expire(run, id);
            run.advance(Duration.ofMinutes(6));

            assertThat(told(run)).isEmpty();
        }
    }

    @Test
    void whatWasToldBeforeItsSilenceIsNotToldAgain() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            stay(run, "Disk");
            run.advance(Duration.ofMinutes(1));
            String id = silence(run, "alertname", "Disk", Duration.ofHours(1));
            run.advance(Duration.ofMinutes(10));

            expire(run, id);
            run.advance(Duration.ofMinutes(6));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void aRepetitionThatASilenceHeldBackIsToldWhenItEnds() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY.replace("4h", "7m"))) {
            stay(run, "Disk");
            run.advance(Duration.ofMinutes(1));
            String id = silence(run, "alertname", "Disk", Duration.ofHours(1));
            run.advance(Duration.ofMinutes(10));

            expire(run, id);

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.REPEAT_INTERVAL);
        }
    }

    @Test
    void aTurnBecauseOfASilenceDoesNotMoveTheGroupsOwnTurns() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            String id = silence(run, "alertname", "Disk", Duration.ofHours(1));
            stay(run, "Disk");
            run.advance(Duration.ofMinutes(3));
            expire(run, id);
            run.post(
                    LabelSet.of("alertname", "Disk", "instance", "b"),
                    run.now(),
                    run.now().plusSeconds(9999));

            run.advance(Duration.ofSeconds(149));
            assertThat(reasons(run)).hasSize(1);
            run.advance(Duration.ofSeconds(1));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.NEW_ALERTS);
        }
    }

    @Test
    void aSilenceThatIsGivenUpBeforeItBeganBringsNoTurn() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            stay(run, "Disk");
            run.advance(Duration.ofMinutes(1));
            String id = pending(run);
            run.post(
                    LabelSet.of("alertname", "Disk", "instance", "b"),
                    run.now(),
                    run.now().plusSeconds(9999));
            run.advance(Duration.ofMinutes(1));

            expire(run, id);
            run.advance(Duration.ofSeconds(10));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void whatAnInhibitionHeldBackIsToldAtItsGroupsNextTurn() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            run.fire("alertname", "Node", "severity", "critical", "cluster", "a");
            run.post(
                    LabelSet.of("alertname", "Pod", "severity", "warning", "cluster", "a"),
                    run.now(),
                    run.now().plusSeconds(9999));
            run.advance(Duration.ofSeconds(60));
            run.resolve("alertname", "Node", "severity", "critical", "cluster", "a");

            run.advance(Duration.ofSeconds(269));
            assertThat(told(run)).containsExactly("Node");
            run.advance(Duration.ofSeconds(1));

            assertThat(told(run)).containsExactly("Node", "Pod");
        }
    }

    @Test
    void chatIsToldOfAnEndWhenTheTimeIntervalThatHeldItBackIsOver() {
        try (EngineRun run = EngineRun.start(NIGHT)) {
            stay(run, "Early", "night", "no");
            run.advance(Duration.ofSeconds(90));
            run.resolve("alertname", "Early", "night", "no");
            run.advance(Duration.ofSeconds(329));
            assertThat(ends(run)).isEmpty();

            run.advance(Duration.ofSeconds(1));

            assertThat(ends(run)).containsExactly(EngineRun.START.plusSeconds(420));
        }
    }

    @Test
    void chatIsToldOfAnEndThoughTheTimeIntervalIsOverWhileWeAreAway() {
        EngineRun run = EngineRun.start(NIGHT);
        stay(run, "Early", "night", "no");
        stay(run, "Early", "night", "no", "instance", "b");
        run.advance(Duration.ofSeconds(90));
        run.resolve("alertname", "Early", "night", "no");
        run.advance(Duration.ofSeconds(240));
        run.sleep(Duration.ofMinutes(2));

        try (EngineRun again = run.restart()) {
            again.advance(Duration.ofSeconds(10));

            assertThat(slackReasons(again))
                    .containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.SOME_RESOLVED);
        }
    }

    @Test
    void whatFiresInATimeIntervalIsToldAtItsGroupsNextTurnAfterIt() {
        try (EngineRun run = EngineRun.start(NIGHT)) {
            run.advance(Duration.ofSeconds(90));
            stay(run, "Late", "night", "no");

            run.advance(Duration.ofSeconds(329));
            assertThat(told(run)).isEmpty();
            run.advance(Duration.ofSeconds(1));

            assertThat(told(run)).containsExactly("Late");
        }
    }

    private static void stay(EngineRun run, String name, String... labels) {
        LabelSet all = LabelSet.of(labels).with("alertname", name);
        run.post(all, run.now(), run.now().plusSeconds(9999));
    }

    private static void expire(EngineRun run, String silence) {
        run.ask(new Question.ExpireSilence(TenantId.DEFAULT, silence));
    }

    private static String pending(EngineRun run) {
        List<?> answer = run.ask(new Question.SetSilence(
                TenantId.DEFAULT,
                null,
                List.of(new LabelMatcher("alertname", Operator.EQUAL, "Disk")),
                run.now().plusSeconds(3600),
                run.now().plusSeconds(7200),
                "ada",
                "known",
                Map.of()));
        return ((SilenceAnswer.Done) answer.getFirst()).id();
    }

    private static List<NotifyReason> slackReasons(EngineRun run) {
        return run.notified().stream()
                .flatMap(notified -> notified.told().stream())
                .filter(one -> one.integration().type().equals("slack"))
                .map(one -> one.reason())
                .toList();
    }

    private static List<Instant> ends(EngineRun run) {
        return run.notified().stream()
                .filter(notified -> !notified.group().isFiring())
                .map(GroupNotified::at)
                .toList();
    }
}
