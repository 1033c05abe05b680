package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MuteTest {

    static final String POLICY = GroupingTest.POLICY + """
            inhibit_rules:
              - source_matchers: ['severity="critical"']
                target_matchers: ['severity="warning"']
                equal: [cluster]
            """;

    @Test
    void aFiringSourceInhibitsItsTargetUntilItResolves() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.post(
                    LabelSet.of("alertname", "Node", "severity", "critical", "cluster", "a"),
                    run.now(),
                    run.now().plusSeconds(9999));
            run.post(
                    LabelSet.of("alertname", "Pod", "severity", "warning", "cluster", "a"),
                    run.now(),
                    run.now().plusSeconds(9999));
            run.advance(Duration.ofSeconds(31));
            assertThat(told(run)).containsExactly("Node");
            assertThat(view(run, "Pod").inhibitedBy())
                    .containsExactly(LabelSet.of("alertname", "Node", "severity", "critical", "cluster", "a")
                            .fingerprint());

            run.resolve("alertname", "Node", "severity", "critical", "cluster", "a");
            run.advance(Duration.ofMinutes(6));

            assertThat(told(run)).contains("Pod");
        }
    }

    @Test
    void aTargetElsewhereIsNotInhibited() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Node", "severity", "critical", "cluster", "a");
            run.fire("alertname", "Pod", "severity", "warning", "cluster", "b");
            run.advance(Duration.ofSeconds(31));

            assertThat(told(run)).containsExactlyInAnyOrder("Node", "Pod");
        }
    }

    @Test
    void everyInhibitorIsNamedAndTheLastOneLetsGo() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Node", "severity", "critical", "cluster", "a");
            run.fire("alertname", "Rack", "severity", "critical", "cluster", "a");
            run.fire("alertname", "Pod", "severity", "warning", "cluster", "a");
            assertThat(view(run, "Pod").inhibitedBy()).hasSize(2);

            run.resolve("alertname", "Node", "severity", "critical", "cluster", "a");
            assertThat(view(run, "Pod").inhibitedBy()).hasSize(1);
        }
    }

    @Test
    void anInhibitedAlertIsNotLetThroughByARestart() {
        EngineRun run = EngineRun.start(POLICY);
        run.fire("alertname", "Node", "severity", "critical", "cluster", "a");
        run.fire("alertname", "Pod", "severity", "warning", "cluster", "a");
        run.advance(Duration.ofSeconds(31));

        try (EngineRun again = run.restart()) {
            again.advance(Duration.ofSeconds(90));
            assertThat(told(again)).containsExactly("Node");
        }
    }

    @Test
    void aSilencedAlertIsToldWhenItsSilenceEnds() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            String id = silence(run, "alertname", "Disk", Duration.ofHours(1));
            run.post(LabelSet.of("alertname", "Disk"), run.now(), run.now().plusSeconds(9999));
            run.advance(Duration.ofMinutes(1));
            assertThat(run.notified()).isEmpty();
            assertThat(view(run, "Disk").silencedBy()).containsExactly(id);

            run.ask(new Question.ExpireSilence(TenantId.DEFAULT, id));
            run.advance(Duration.ofMinutes(5));

            assertThat(told(run)).containsExactly("Disk");
        }
    }

    @Test
    void whoWasToldFiringIsToldResolvedThoughSilencedMeanwhile() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Disk");
            run.advance(Duration.ofSeconds(31));
            silence(run, "alertname", "Disk", Duration.ofHours(1));
            run.resolve("alertname", "Disk");
            run.advance(Duration.ofMinutes(5));

            assertThat(GroupingTest.reasons(run))
                    .containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.ALL_RESOLVED);
        }
    }

    @Test
    void whoWasToldFiringIsToldResolvedThoughOthersWereToldSinceItWasSilenced() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.post(
                    LabelSet.of("alertname", "Disk", "instance", "a"),
                    run.now(),
                    run.now().plusSeconds(9999));
            run.advance(Duration.ofSeconds(31));
            silence(run, "instance", "a", Duration.ofHours(1));
            run.post(
                    LabelSet.of("alertname", "Disk", "instance", "b"),
                    run.now(),
                    run.now().plusSeconds(9999));
            run.advance(Duration.ofMinutes(5));
            run.resolve("alertname", "Disk", "instance", "b");
            run.advance(Duration.ofMinutes(5));
            run.resolve("alertname", "Disk", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(GroupingTest.reasons(run))
                    .containsExactly(
                            NotifyReason.FIRST_NOTIFICATION,
                            NotifyReason.NEW_ALERTS,
                            NotifyReason.ALL_RESOLVED,
                            NotifyReason.ALL_RESOLVED);
            assertThat(run.notified().getLast().group().alerts())
                    .extracting(alert -> alert.labels().value("instance"))
                    .containsExactly("a");
        }
    }

    @Test
    void withAlertmanagersBehaviourTheEndOfASilencedAlertIsNotTold() {
        try (EngineRun run = EngineRun.start(POLICY, "behaviour: {resolved_while_muted: alertmanager}")) {
            run.fire("alertname", "Disk");
            run.advance(Duration.ofSeconds(31));
            silence(run, "alertname", "Disk", Duration.ofHours(1));
            run.resolve("alertname", "Disk");
            run.advance(Duration.ofMinutes(5));

            assertThat(GroupingTest.reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void aTimeIntervalMutesAndTheWebhookIsToldOfTheEndAtOnce() {
        String policy = GroupingTest.POLICY.replace(
                        "  repeat_interval: 4h",
                        "  repeat_interval: 4h\n  routes:\n    - matchers: [night=\"no\"]\n      mute_time_intervals: [night]")
                + "time_intervals:\n  - name: night\n    time_intervals:\n      - times: [{start_time: '03:01', end_time: '06:00'}]\n";
        try (EngineRun run = EngineRun.start(policy)) {
            run.fire("alertname", "Early", "night", "no");
            run.advance(Duration.ofSeconds(31));
            assertThat(told(run)).containsExactly("Early");
            run.advance(Duration.ofMinutes(1));
            run.fire("alertname", "Late", "night", "no");
            run.resolve("alertname", "Early", "night", "no");
            run.advance(Duration.ofMinutes(6));

            assertThat(GroupingTest.reasons(run))
                    .containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.ALL_RESOLVED);
            assertThat(told(run)).doesNotContain("Late");
        }
    }

    @Test
    void withoutTheRulesNothingMutes() {
        try (EngineRun run = EngineRun.start(POLICY, List.of("grouping.drl"))) {
            silence(run, "alertname", "Pod", Duration.ofHours(1));
            run.fire("alertname", "Node", "severity", "critical", "cluster", "a");
            run.fire("alertname", "Pod", "severity", "warning", "cluster", "a");
            run.advance(Duration.ofSeconds(31));

            assertThat(told(run)).containsExactlyInAnyOrder("Node", "Pod");
        }
    }

    static String silence(EngineRun run, String name, String value, Duration time) {
        List<?> answer = run.ask(new Question.SetSilence(
                TenantId.DEFAULT,
                null,
                List.of(new LabelMatcher(name, Operator.EQUAL, value)),
                run.now(),
                run.now().plus(time),
                "ada",
                "known",
                Map.of()));
        return ((SilenceAnswer.Done) answer.getFirst()).id();
    }

    static AlertView view(EngineRun run, String alertname) {
        return run
                .ask(new Question.Alerts(
                        TenantId.DEFAULT,
                        true,
                        true,
                        true,
                        List.of(new LabelMatcher("alertname", Operator.EQUAL, alertname)),
                        null))
                .stream()
                .map(AlertView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static List<String> told(EngineRun run) {
        return run.notified().stream()
                .filter(notified -> notified.group().isFiring())
                .map(notified -> notified.group().groupLabels().value("alertname"))
                .toList();
    }
}
