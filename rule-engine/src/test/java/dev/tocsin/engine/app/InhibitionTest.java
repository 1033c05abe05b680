package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inhibition by its definition, through the rules and a group's turn. */
class InhibitionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            equal labels                         | equal: [cluster]          | side=source cluster=a         | side=target cluster=a         | true
            another value                        | equal: [cluster]          | side=source cluster=a         | side=target cluster=b         | false
            missing in both is equal             | equal: [cluster]          | side=source                   | side=target                   | true
            missing in one is not                | equal: [cluster]          | side=source cluster=a         | side=target                   | false
            several labels, all equal            | equal: [cluster, ns]      | side=source cluster=a ns=x    | side=target cluster=a ns=x    | true
            several labels, one differs          | equal: [cluster, ns]      | side=source cluster=a ns=x    | side=target cluster=a ns=y    | false
            no equal labels: any source          | equal: []                 | side=source cluster=a         | side=target cluster=b         | true
            both sides are both sides            | equal: []                 | side=source also=target       | side=target also=source       | false
            a one-sided source, a two-sided target | equal: []               | side=source                   | side=target also=source       | true
            a two-sided source, a one-sided target | equal: []               | side=source also=target       | side=target                   | true
            the source does not match            | equal: []                 | side=other                    | side=target                   | false
            the target does not match            | equal: []                 | side=source                   | side=other                    | false
            """)
    void followsTheDefinition(String reason, String equal, String source, String target, boolean inhibited) {
        String policy = GroupingTest.POLICY + """
                inhibit_rules:
                  - source_matchers: ['kind=~".*S.*"']
                    target_matchers: ['kind=~".*T.*"']
                    %s
                """.formatted(equal);
        try (EngineRun run = EngineRun.start(policy)) {
            stay(run, alert("Source", source));
            stay(run, alert("Target", target));

            run.advance(Duration.ofSeconds(31));

            assertThat(MuteTest.told(run).contains("Target")).isEqualTo(!inhibited);
            assertThat(MuteTest.told(run)).contains("Source");
        }
    }

    /** A kind that tells the sides, so that one matcher per side is enough. */
    private static LabelSet alert(String name, String words) {
        LabelSet labels = LabelSet.of("alertname", name);
        String kind = "";
        for (String word : words.strip().split(" +")) {
            String[] parts = word.split("=");
            switch (parts[1]) {
                case "source" -> kind += "S";
                case "target" -> kind += "T";
                default -> labels = labels.with(parts[0], parts[1]);
            }
        }
        return labels.with("kind", kind + "-");
    }

    @Test
    void anAlertDoesNotInhibitItself() {
        String policy = GroupingTest.POLICY + """
                inhibit_rules:
                  - source_matchers: ['alertname="Both"']
                    target_matchers: ['alertname=~"B.*"']
                """;
        try (EngineRun run = EngineRun.start(policy)) {
            stay(run, LabelSet.of("alertname", "Both"));

            run.advance(Duration.ofSeconds(31));

            assertThat(MuteTest.told(run)).containsExactly("Both");
        }
    }

    @Test
    void aSilencedOrInhibitedSourceStillInhibits() {
        String policy = GroupingTest.POLICY + """
                inhibit_rules:
                  - {source_matchers: ['alertname="Site"'], target_matchers: ['alertname="Node"']}
                  - {source_matchers: ['alertname="Node"'], target_matchers: ['alertname="Pod"']}
                """;
        try (EngineRun run = EngineRun.start(policy)) {
            MuteTest.silence(run, "alertname", "Site", Duration.ofHours(1));
            stay(run, LabelSet.of("alertname", "Site"));
            stay(run, LabelSet.of("alertname", "Node"));
            stay(run, LabelSet.of("alertname", "Pod"));

            run.advance(Duration.ofSeconds(31));

            assertThat(run.notified()).isEmpty();
        }
    }

    @Test
    void aRuleWithoutMatchersTargetsEverythingElse() {
        String policy = GroupingTest.POLICY + """
                inhibit_rules:
                  - source_matchers: ['alertname="Maintenance"']
                """;
        try (EngineRun run = EngineRun.start(policy)) {
            stay(run, LabelSet.of("alertname", "Maintenance"));
            stay(run, LabelSet.of("alertname", "Pod"));

            run.advance(Duration.ofSeconds(31));

            assertThat(MuteTest.told(run)).containsExactly("Maintenance");
        }
    }

    @Test
    void aSourceThatWasAcceptedAfterItsTargetButBeforeTheTurnInhibits() {
        try (EngineRun run = EngineRun.start(MuteTest.POLICY)) {
            stay(run, LabelSet.of("alertname", "Pod", "severity", "warning", "cluster", "a"));
            run.advance(Duration.ofSeconds(29));
            stay(run, LabelSet.of("alertname", "Node", "severity", "critical", "cluster", "a"));

            run.advance(Duration.ofMinutes(6));

            assertThat(MuteTest.told(run)).containsExactly("Node");
        }
    }

    private static void stay(EngineRun run, LabelSet labels) {
        run.post(labels, run.now(), run.now().plusSeconds(9999));
    }
}
