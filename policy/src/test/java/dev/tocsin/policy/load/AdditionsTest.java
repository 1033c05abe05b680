package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.Yaml.MINIMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.Behaviour.Choice;
import dev.tocsin.policy.DeadManSwitch;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.matcher.ParserMode;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.OncallConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdditionsTest {

    @Test
    void withoutTocsinYmlCriticalGroupsOpenIncidentsAndAWatchdogIsWatched() {
        Policy policy = Yaml.load(MINIMAL);
        LabelSet watchdog = LabelSet.of("alertname", "Watchdog", "cluster", "a");

        assertThat(policy.incidentMatchers()).hasToString("{severity=\"critical\"}");
        assertThat(policy.opensIncident(group("warning", "critical"))).isTrue();
        assertThat(policy.opensIncident(group("warning"))).isFalse();
        assertThat(policy.deadManSwitches()).singleElement().satisfies(only -> {
            assertThat(only.period()).isEqualTo(Duration.ofMinutes(1));
            assertThat(only.grace()).isEqualTo(Duration.ofMinutes(3));
            assertThat(only.isBeat(watchdog)).isTrue();
            assertThat(only.isBeat(LabelSet.of("alertname", "Other"))).isFalse();
            assertThat(only.watched(watchdog)).isEqualTo(watchdog);
        });
        assertThat(policy.behaviour()).isEqualTo(Behaviour.OURS);
    }

    @Test
    void anOncallReceiverReachesASchedule() {
        Policy policy = Yaml.load(MINIMAL, """
                receivers:
                - name: default
                  oncall: {schedule: platform, escalate_after: 10m}
                """);

        assertThat(policy.receivers().getFirst().integrations())
                .containsExactly(
                        new IncidentConfig(new Integration("default", "incident", 0)),
                        new OncallConfig(new Integration("default", "oncall", 0), "platform", Duration.ofMinutes(10)));
    }

    @Test
    void incidentsAndSwitchesAreWhatTocsinYmlSays() {
        Policy policy = Yaml.load(MINIMAL, """
                incidents: {matchers: ['severity=~"critical|page"', team!=test]}
                dead_man_switches:
                - matchers: [alertname=Beat]
                  period: 5m
                  group_by: [cluster]
                - {matchers: [alertname=Other], grace: 0s}
                """);
        LabelSet beat = LabelSet.of("alertname", "Beat", "cluster", "a", "pod", "x");

        assertThat(policy.incidentMatchers()).hasToString("{severity=~\"critical|page\",team!=\"test\"}");
        assertThat(policy.deadManSwitches())
                .extracting(DeadManSwitch::period, DeadManSwitch::grace)
                .containsExactly(
                        tuple(Duration.ofMinutes(5), Duration.ofMinutes(3)),
                        tuple(Duration.ofMinutes(1), Duration.ZERO));
        assertThat(policy.deadManSwitches().getFirst().watched(beat)).isEqualTo(LabelSet.of("cluster", "a"));
    }

    @Test
    void alertmanagersBehaviourCanBeChosen() {
        Behaviour behaviour = Yaml.load(MINIMAL, "behaviour: {repeat_interval: alertmanager, retry_for: 1h}")
                .behaviour();

        assertThat(behaviour.repeatInterval()).isEqualTo(Choice.ALERTMANAGER);
        assertThat(behaviour.resolvedWhileMuted()).isEqualTo(Choice.TOCSIN);
        assertThat(behaviour.retryFor()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aDeliveryIsWorthTryingForADayUnlessThePolicySaysOtherwise() {
        assertThat(Yaml.load(MINIMAL).behaviour().retryFor()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theSyntaxOfMatchersCanBeChosen() {
        assertThat(Yaml.load(MINIMAL, "matcher_syntax: utf8").parserMode()).isEqualTo(ParserMode.UTF8);
        assertThat(Yaml.problems(MINIMAL + "inhibit_rules: [{source_matchers: ['a=']}]", "matcher_syntax: utf8"))
                .singleElement()
                .asString()
                .contains("an empty one is written \"\"");
    }

    @Test
    void problemsOfBothFilesAreToldAtOnce() {
        assertThat(Yaml.problems("route: {receiver: x}\nreceivers: [{name: default}]", """
                receivers:
                - name: defalt
                  oncall: {escalate_after: 0s}
                incidents: {matcher: []}
                dead_man_switches: [{}]
                behaviour: {survival: maybe}
                matcher_syntax: new
                schedules: []
                """))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("alertmanager.yml:1: route names receiver \"x\""),
                        one -> assertThat(one)
                                .isEqualTo(
                                        "tocsin.yml:2: receivers[0] names receiver \"defalt\", which alertmanager.yml"
                                                + " does not define; did you mean \"default\"?"),
                        one -> assertThat(one)
                                .isEqualTo("tocsin.yml:3: oncall of receiver \"defalt\" has no schedule; name one"),
                        one -> assertThat(one).startsWith("tocsin.yml:3: escalate_after of oncall of receiver"),
                        one -> assertThat(one)
                                .isEqualTo("tocsin.yml:4: unknown key \"matcher\" in incidents; did you mean"
                                        + " \"matchers\"?"),
                        one -> assertThat(one).startsWith("tocsin.yml:5: dead_man_switches[0] has no matchers"),
                        one -> assertThat(one)
                                .startsWith("tocsin.yml:6: survival of behaviour must be tocsin or alertmanager"),
                        one -> assertThat(one)
                                .isEqualTo("tocsin.yml:7: matcher_syntax must be one of classic, fallback, utf8, is"
                                        + " \"new\""),
                        one -> assertThat(one).isEqualTo("tocsin.yml:8: unknown key \"schedules\" in tocsin.yml"));
    }

    @Test
    void variablesAreTakenFromTheEnvironmentOnlyWhereThatIsSwitchedOn() {
        String yaml = Yaml.receiver("slack_configs: [{app_token: '${TOKEN}', channel: '#$${X}-${ENV}'}]");
        PolicyFiles files = new PolicyFiles(
                "alertmanager.yml", yaml, "expand_environment: true", Map.of(), Map.of("TOKEN", "t", "ENV", "prod"));
        PolicyFiles missing =
                new PolicyFiles("alertmanager.yml", yaml, "expand_environment: true", Map.of(), Map.of("ENV", "prod"));

        assertThat(PolicyLoader.load(files)).isInstanceOfSatisfying(PolicyResult.Loaded.class, loaded -> assertThat(
                        loaded.policy().redactedYaml())
                .contains("app_token: '<secret>'", "channel: '#${X}-prod'"));
        assertThat(PolicyLoader.load(missing))
                .isInstanceOfSatisfying(PolicyResult.Refused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .hasToString("alertmanager.yml:4: environment variable TOKEN is not set; set it for the router,"
                                + " or write the value here"));
        assertThat(Yaml.load(yaml).redactedYaml()).contains("#$${X}-${ENV}");
    }

    private static AlertGroup group(String... severities) {
        return new AlertGroup(
                "default",
                new GroupKey("{}:{}"),
                LabelSet.EMPTY,
                LabelSet.EMPTY,
                List.of(severities).stream()
                        .map(severity -> new NotifiedAlert(
                                LabelSet.of("severity", severity), LabelSet.EMPTY, Instant.EPOCH, null, ""))
                        .toList());
    }
}
