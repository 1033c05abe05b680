package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.journal.JournalRecord.SwitchRecovered;
import dev.tocsin.contracts.v1.journal.JournalRecord.SwitchTripped;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadMansSwitchTest {

    private static final String POLICY = GroupingTest.POLICY;

    @Test
    void aSwitchThatIsHeardOfDoesNotTrip() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            for (int minute = 0; minute < 15; minute++) {
                run.fire("alertname", "Watchdog", "cluster", "a");
                run.advance(Duration.ofMinutes(1));
            }

            assertThat(tripped(run)).isZero();
        }
    }

    @Test
    void aMissingBeatRaisesAnAlertThatEndsWithTheNextBeat() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Watchdog", "cluster", "a");
            run.advance(Duration.ofSeconds(239));
            assertThat(tripped(run)).isZero();

            run.advance(Duration.ofSeconds(40));
            assertThat(tripped(run)).isEqualTo(1);
            assertThat(told(run)).contains("DeadMansSwitchTripped");

            run.fire("alertname", "Watchdog", "cluster", "a");
            run.advance(Duration.ofSeconds(1));
            assertThat(run.records()).hasAtLeastOneElementOfType(SwitchRecovered.class);
            run.advance(Duration.ofMinutes(4));
            run.fire("alertname", "Watchdog", "cluster", "a");
            run.advance(Duration.ofMinutes(2));
            assertThat(run.notified())
                    .filteredOn(notified ->
                            notified.group().groupLabels().value("alertname").equals("DeadMansSwitchTripped"))
                    .last()
                    .satisfies(last -> assertThat(last.group().isFiring()).isFalse());
        }
    }

    @Test
    void aResolvedWatchdogIsMissingAtOnce() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            run.fire("alertname", "Watchdog", "cluster", "a");
            run.advance(Duration.ofSeconds(5));
            run.resolve("alertname", "Watchdog", "cluster", "a");

            assertThat(tripped(run)).isEqualTo(1);
        }
    }

    @Test
    void eachLabelSetIsWatchedByItself() {
        try (EngineRun run = EngineRun.start(POLICY)) {
            for (int minute = 0; minute < 6; minute++) {
                run.fire("alertname", "Watchdog", "cluster", "a");
                if (minute == 0) {
                    run.fire("alertname", "Watchdog", "cluster", "b");
                }
                run.advance(Duration.ofMinutes(1));
            }

            assertThat(run.records())
                    .filteredOn(SwitchTripped.class::isInstance)
                    .singleElement()
                    .satisfies(record -> assertThat(
                                    ((SwitchTripped) record).watched().value("cluster"))
                            .isEqualTo("b"));
        }
    }

    @Test
    void ourOwnAbsenceIsNotTheSendersSilence() {
        EngineRun run = EngineRun.start(POLICY);
        run.fire("alertname", "Watchdog", "cluster", "a");
        run.sleep(Duration.ofMinutes(20));

        try (EngineRun again = run.restart()) {
            again.advance(Duration.ofMinutes(3));
            assertThat(tripped(again)).isZero();

            again.advance(Duration.ofMinutes(2));
            assertThat(tripped(again)).isEqualTo(1);
        }
    }

    @Test
    void withoutTheRulesNoSwitchTrips() {
        try (EngineRun run = EngineRun.start(POLICY, List.of("grouping.drl"))) {
            run.fire("alertname", "Watchdog", "cluster", "a");
            run.advance(Duration.ofMinutes(10));

            assertThat(tripped(run)).isZero();
        }
    }

    private static long tripped(EngineRun run) {
        return run.records().stream().filter(SwitchTripped.class::isInstance).count();
    }

    private static List<String> told(EngineRun run) {
        return run.notified().stream()
                .map(notified -> notified.group().groupLabels().value("alertname"))
                .toList();
    }
}
