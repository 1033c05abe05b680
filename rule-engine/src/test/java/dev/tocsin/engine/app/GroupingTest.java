package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.journal.JournalRecord.Told;
import dev.tocsin.engine.domain.shard.Snapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

    static final String POLICY = """
            route:
              receiver: team
              group_by: [alertname]
              group_wait: 30s
              group_interval: 5m
              repeat_interval: 4h
            receivers:
              - name: team
                webhook_configs:
                  - url: http://127.0.0.1:9/hook
            """;

    @Test
    void aNewGroupWaitsForMoreAlertsAndIsToldOnce() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Down", "instance", "a");
            run.advance(Duration.ofSeconds(10));
            run.fire("alertname", "Down", "instance", "b");
            run.advance(Duration.ofSeconds(19));
            assertThat(run.notified()).isEmpty();

            run.advance(Duration.ofSeconds(1));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
            assertThat(instances(run.notified().getFirst())).containsExactly("a", "b");
            assertThat(run.notified().getFirst().trace()).startsWith("00-0af7651916cd43dd8448eb211c80319c");
            assertThat(run.notified().getFirst().group().key()).hasToString("{}:{alertname=\"Down\"}");
        }
    }

    @Test
    void anAlertThatHasFiredForLongerThanTheWaitIsToldAtOnce() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.post(
                    LabelSet.of("alertname", "Old"),
                    run.now().minusSeconds(600),
                    run.now().plusSeconds(240));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void anAlertThatJoinsAToldGroupWaitsForTheInterval() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Down", "instance", "a");
            run.advance(Duration.ofSeconds(31));
            run.fire("alertname", "Down", "instance", "b");
            run.advance(Duration.ofSeconds(200));
            assertThat(reasons(run)).hasSize(1);
            run.fire("alertname", "Down", "instance", "a");
            run.fire("alertname", "Down", "instance", "b");

            run.advance(Duration.ofSeconds(100));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.NEW_ALERTS);
        }
    }

    @Test
    void aResolvedGroupIsToldAndClosed() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Down", "instance", "a");
            run.advance(Duration.ofSeconds(31));
            run.resolve("alertname", "Down", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.ALL_RESOLVED);
            assertThat(run.notified().getLast().group().isFiring()).isFalse();

            run.fire("alertname", "Down", "instance", "a");
            run.advance(Duration.ofSeconds(31));
            assertThat(reasons(run)).last().isEqualTo(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void anAlertThatFiresAndResolvesWithinTheWaitIsNotTold() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Blip");
            run.advance(Duration.ofSeconds(5));
            run.resolve("alertname", "Blip");
            run.advance(Duration.ofMinutes(10));

            assertThat(run.notified()).isEmpty();
        }
    }

    @Test
    void whatNobodyRepeatsEndsByItself() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Down");
            run.advance(Duration.ofMinutes(11));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.ALL_RESOLVED);
        }
    }

    @Test
    void anUnchangedGroupIsRepeatedToTheSecond() {
        try (EngineRun run = EngineRun.start(POLICY.replace("4h", "7m"))) {
            run.post(LabelSet.of("alertname", "Down"), run.now(), run.now().plus(Duration.ofHours(1)));
            run.advance(Duration.ofSeconds(30 + 419));
            assertThat(reasons(run)).hasSize(1);

            run.advance(Duration.ofSeconds(1));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.REPEAT_INTERVAL);
        }
    }

    @Test
    void withAlertmanagersBehaviourARepetitionWaitsForTheInterval() {
        try (EngineRun run =
                EngineRun.start(POLICY.replace("4h", "7m"), "behaviour: {repeat_interval: alertmanager}")) {
            run.post(LabelSet.of("alertname", "Down"), run.now(), run.now().plus(Duration.ofHours(1)));
            run.advance(Duration.ofSeconds(30 + 599));
            assertThat(reasons(run)).hasSize(1);

            run.advance(Duration.ofSeconds(1));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.REPEAT_INTERVAL);
        }
    }

    @Test
    void aRestartTellsNothingAgainAndForgetsNothing() {
        EngineRun run = EngineRun.start(POLICY);
        run.fire("alertname", "Down", "instance", "a");
        run.advance(Duration.ofSeconds(31));
        run.fire("alertname", "Down", "instance", "a");
        run.sleep(Duration.ofMinutes(10));

        try (EngineRun again = run.restart()) {
            again.advance(Duration.ofMinutes(1));
            again.fire("alertname", "Down", "instance", "a");
            again.advance(Duration.ofMinutes(3));
            assertThat(reasons(again)).containsExactly(NotifyReason.FIRST_NOTIFICATION);

            again.resolve("alertname", "Down", "instance", "a");
            again.advance(Duration.ofMinutes(6));
            assertThat(reasons(again)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.ALL_RESOLVED);
        }
    }

    @Test
    void aSnapshotAndWhatFollowedItLeadToTheSameState() {
        EngineRun run = EngineRun.start(POLICY);
        run.fire("alertname", "Down", "instance", "a");
        run.fire("alertname", "Gone", "instance", "a");
        run.fire("alertname", "Watchdog", "cluster", "a");
        run.advance(Duration.ofSeconds(31));
        run.resolve("alertname", "Gone", "instance", "a");
        Snapshot snapshot = run.snapshot();
        run.fire("alertname", "Later");
        run.advance(Duration.ofSeconds(31));
        Snapshot whole = run.restart().snapshot();

        try (EngineRun again = run.restart(snapshot)) {
            assertThat(again.snapshot().state().records())
                    .containsExactlyInAnyOrderElementsOf(whole.state().records());
            again.resolve("alertname", "Down", "instance", "a");
            again.advance(Duration.ofMinutes(5));
            assertThat(again.notified())
                    .filteredOn(notified -> !notified.group().isFiring())
                    .extracting(notified -> notified.group().groupLabels().value("alertname"))
                    .containsOnlyOnce("Down", "Gone");
        }
    }

    @Test
    void aResendIsNotJournalled() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.post(
                    LabelSet.of("alertname", "Down"), EngineRun.START, run.now().plusSeconds(240));
            int before = run.journal().size();
            run.sleep(Duration.ofSeconds(10));

            run.post(
                    LabelSet.of("alertname", "Down"), EngineRun.START, run.now().plusSeconds(240));

            assertThat(run.journal()).hasSize(before);
        }
    }

    @Test
    void acceptedAlertsAreKeptUntilTheJournalKnowsWhatTheySaid() {
        EngineRun run = EngineRun.start(POLICY);
        run.post(LabelSet.of("alertname", "Down"), EngineRun.START, run.now().plusSeconds(240));
        run.sleep(Duration.ofSeconds(60));
        run.post(LabelSet.of("alertname", "Down"), EngineRun.START, run.now().plusSeconds(240));
        run.fire("alertname", "Other");

        assertThat(run.checkpoint(0)).isEqualTo(2);
        assertThat(run.checkpoint(3)).isEqualTo(4);

        try (EngineRun again = run.restart()) {
            again.advance(Duration.ofSeconds(200));
            assertThat(reasons(again)).doesNotContain(NotifyReason.ALL_RESOLVED);
        }
    }

    @Test
    void withoutTheRulesNothingGroups() {
        try (EngineRun run = EngineRun.start(POLICY, List.of("silencing.drl"))) {
            run.fire("alertname", "Down");
            run.advance(Duration.ofMinutes(1));

            assertThat(run.notified()).isEmpty();
        }
    }

    static List<NotifyReason> reasons(EngineRun run) {
        return run.notified().stream()
                .flatMap(notified -> notified.told().stream())
                .filter(told -> told.integration().type().equals("webhook"))
                .map(Told::reason)
                .toList();
    }

    private static List<String> instances(GroupNotified notified) {
        return notified.group().alerts().stream()
                .map(NotifiedAlert::labels)
                .map(labels -> labels.value("instance"))
                .toList();
    }
}
