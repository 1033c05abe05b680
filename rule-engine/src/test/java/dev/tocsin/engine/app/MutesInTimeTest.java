package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.SilenceForgotten;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mutes that come and go with the clock. */
class MutesInTimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            outside every active interval       | active_time_intervals: [later]                                | false
            inside one of the active intervals  | active_time_intervals: [later, now]                           | true
            inside a mute interval              | mute_time_intervals: [now]                                    | false
            outside every mute interval         | mute_time_intervals: [later]                                  | true
            active and mute: the mute wins      | {active_time_intervals: [now], mute_time_intervals: [now]}    | false
            """)
    void aRouteTellsOnlyWhenItsIntervalsLetIt(String reason, String intervals, boolean tells) {
        String settings = intervals.startsWith("{") ? intervals.substring(1, intervals.length() - 1) : intervals;
        String policy = GroupingTest.POLICY.replace(
                        "  repeat_interval: 4h",
                        "  repeat_interval: 4h\n  routes:\n    - {matchers: ['alertname=\"Down\"'], " + settings + "}")
                + """
                time_intervals:
                  - {name: now, time_intervals: [{times: [{start_time: '03:00', end_time: '04:00'}]}]}
                  - {name: later, time_intervals: [{times: [{start_time: '05:00', end_time: '06:00'}]}]}
                """;
        try (EngineRun run = EngineRun.start(policy)) {
            run.post(LabelSet.of("alertname", "Down"), run.now(), run.now().plusSeconds(9999));

            run.advance(Duration.ofMinutes(10));

            assertThat(!run.notified().isEmpty()).isEqualTo(tells);
        }
    }

    @Test
    void aSilenceIsExpiredFromItsEndOn() {
        try (EngineRun run = EngineRun.start(GroupingTest.POLICY)) {
            String id = MuteTest.silence(run, "alertname", "Down", Duration.ofMinutes(1));
            run.advance(Duration.ofSeconds(59));
            assertThat(state(run)).containsExactly(id + " ACTIVE");

            run.advance(Duration.ofSeconds(1));

            assertThat(state(run)).containsExactly(id + " EXPIRED");
        }
    }

    @Test
    void anExpiredSilenceCanBeReadUntilItsRetentionIsOver() {
        try (EngineRun run = EngineRun.start(GroupingTest.POLICY)) {
            MuteTest.silence(run, "alertname", "Down", Duration.ofMinutes(1));
            run.advance(Duration.ofMinutes(1));
            run.sleep(Duration.ofHours(120).minusSeconds(1));
            assertThat(state(run)).hasSize(1);

            run.advance(Duration.ofSeconds(1));

            assertThat(state(run)).isEmpty();
            assertThat(run.records()).hasAtLeastOneElementOfType(SilenceForgotten.class);
        }
    }

    private static List<String> state(EngineRun run) {
        return run.ask(new Question.Silences(TenantId.DEFAULT, true, true, true, List.of())).stream()
                .map(SilenceView.class::cast)
                .map(view -> view.silence().id() + " " + view.state())
                .toList();
    }
}
