package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.OncallConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.route.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingTest {

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "A, 0, no text of its own",
        "B, 11, its templates are not rendered yet",
        "C, 3, its texts are not rendered yet",
        "D, 0, no text of its own",
        "E, 0, no text of its own",
    })
    void everyPolicyLoadsAndIsWarnedOfTemplatesAlone(Example example, int warnings, String reason) {
        assertThat(example.load().warnings()).as(reason).hasSize(warnings).allSatisfy(warning -> assertThat(
                        warning.message())
                .contains("templates are", "not rendered yet"));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}: {3}")
    @CsvSource({
        "A, alertname=Watchdog severity=none, heartbeat, a heartbeat tells nobody while it beats",
        "A, alertname=IngressDown severity=critical, critical, severity decides",
        "A, alertname=DeadMansSwitchTripped watched=Watchdog severity=critical, critical, a silent pipeline is critical",
        "A, alertname=ServerErrorBurst severity=critical source=loki, critical, Loki's alerts take the same way",
        "A, alertname=FastapiLatencyHigh severity=warning, warning, severity decides",
        "A, alertname=DeploymentIncomplete severity=info, info-email, severity decides",
        "A, alertname=Unlabelled, info-email, what has no severity still reaches somebody",
        "B, alertname=DatabaseDown family=database severity=critical, team-database critical, its team and PagerDuty",
        "B, alertname=DatabaseDeadlocks family=database severity=warning, team-database slack-warning, both channels",
        "B, alertname=AdminRoleGranted family=security severity=info, team-security slack-info, both channels",
        "B, alertname=NodeDown family=resources severity=critical, team-infrastructure critical, resources are theirs",
        "B, alertname=PodNotReady family=kubernetes severity=warning, team-infrastructure slack-warning, as are pods",
        "B, alertname=OrdersStopped family=business severity=critical, critical, no team of its own",
        "B, alertname=SignupsLow family=business severity=info, slack-info, the low-noise channel",
        "B, alertname=Unlabelled, slack-info, what has no severity still reaches somebody",
        "C, alertname=CeleryWorkersGone component=celery severity=critical, pagerduty-critical platform-alerts, and on",
        "C, alertname=DatabaseReplicationLag component=database severity=critical, pagerduty-critical database-alerts, on",
        "C, alertname=DatabaseDeadlocks component=database severity=warning, database-alerts, a channel of its own",
        "C, alertname=RedisMemoryHigh component=redis severity=warning, platform-alerts, warnings go to the platform",
        "C, alertname=TenantSignalHealthLow severity=warning, customer-success, the one business alert",
        "D, alertname=RecommenderDown severity=critical, critical, both ways at once",
        "D, alertname=ModelStale severity=warning, engineering, a channel",
        "D, alertname=ExperimentStarted severity=info, stored, visible and told to nobody",
        "E, alertname=HighErrorRate severity=critical, on-call, somebody is paged",
        "E, alertname=HighLatency severity=warning, engineering, the channel",
        "E, alertname=DatasourceNoData rulename=HighErrorRate severity=critical, monitoring, not the service's fault",
        "E, alertname=HighErrorRate severity=critical experiment=kill-a-pod, game-day on-call, noticed like any other",
    })
    void everyAlertFindsWhomItIsMeantFor(Example example, String labels, String receivers, String reason) {
        assertThat(receivers(example.load().policy(), Labels.parse(labels)))
                .as(reason)
                .containsExactly(receivers.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1} holds back {2}: {3} ({4})")
    @CsvSource({
        "A, alertname=IngressDown cluster=eu severity=critical,"
                + " alertname=TenantProbeFailing behind=ingress cluster=eu severity=critical, true, what lies behind it",
        "A, alertname=IngressDown cluster=eu severity=critical,"
                + " alertname=TenantProbeFailing behind=ingress cluster=us severity=critical, false, another cluster",
        "A, alertname=IngressDown cluster=eu severity=critical,"
                + " alertname=CeleryWorkersGone cluster=eu severity=critical, false, not behind the ingress",
        "B, alertname=NodeDown node=n1 family=resources severity=critical,"
                + " alertname=PodNotReady pod=p node=n1 family=kubernetes severity=warning, true, its pods",
        "B, alertname=NodeDown node=n1 family=resources severity=critical,"
                + " alertname=PodNotReady pod=p node=n2 family=kubernetes severity=warning, false, another node's pods",
        "B, alertname=ServiceDown service=orders severity=critical,"
                + " alertname=ServiceLatencyHigh service=orders severity=warning, true, its own latency",
        "B, alertname=ServiceDown service=orders severity=critical,"
                + " alertname=OrdersStopped service=orders severity=critical, false, what it costs is told",
        "B, alertname=DatabaseDown instance=db1 family=database severity=critical,"
                + " alertname=DatabaseReplicationLag instance=db1 family=database severity=warning, true, the reason",
        "C, alertname=DatabaseConnectionsHigh service=postgresql severity=critical,"
                + " alertname=DatabaseConnectionsHigh service=postgresql severity=warning, true, told once",
    })
    void aCauseHoldsBackItsConsequences(Example example, String cause, String other, boolean held, String reason) {
        Policy policy = example.load().policy();

        assertThat(policy.inhibitRules().stream()
                        .anyMatch(rule -> rule.inhibits(Labels.parse(cause), Labels.parse(other))))
                .as(reason)
                .isEqualTo(held);
    }

    @ParameterizedTest
    @EnumSource
    void everyCriticalAlertOfTheRuleFilesReachesPagerDuty(Example example) {
        Policy policy = example.load().policy();

        assertThat(ruleLabels(example).filter(labels -> labels.value("severity").equals("critical")))
                .allSatisfy(
                        labels -> assertThat(integrations(policy, labels)).anyMatch(PagerdutyConfig.class::isInstance));
    }

    @Test
    void infoOfTheRecommenderIsToldToNobody() {
        Policy policy = Example.D.load().policy();

        assertThat(ruleLabels(Example.D)
                        .filter(labels -> labels.value("severity").equals("info")))
                .isNotEmpty()
                .allSatisfy(
                        labels -> assertThat(integrations(policy, labels)).allMatch(IncidentConfig.class::isInstance));
    }

    @Test
    void theOldKeyComesFromTheEnvironment() {
        PagerdutyConfig pagerduty =
                Example.C.load().policy().receiver("pagerduty-critical").orElseThrow().integrations().stream()
                        .filter(PagerdutyConfig.class::isInstance)
                        .map(PagerdutyConfig.class::cast)
                        .findFirst()
                        .orElseThrow();

        assertThat(pagerduty.key()).isInstanceOfSatisfying(PagerdutyConfig.Key.Service.class, key -> assertThat(
                        key.key().reveal())
                .isEqualTo("a-key-of-the-old-kind"));
    }

    @ParameterizedTest(name = "{0}: {1} calls {2}")
    @CsvSource({"A, critical, platform", "B, critical, primary", "B, team-security, security", "E, on-call, engineering"
    })
    void theReceiverCallsWhoeverIsOnDuty(Example example, String receiver, String schedule) {
        assertThat(example.load().policy().receiver(receiver).orElseThrow().integrations())
                .filteredOn(OncallConfig.class::isInstance)
                .extracting(integration -> ((OncallConfig) integration).schedule())
                .containsExactly(schedule);
    }

    @ParameterizedTest
    @CsvSource({"A", "D"})
    void theHeartbeatOfTheRuleFilesIsWatched(Example example) {
        LabelSet watchdog = Labels.parse("alertname=Watchdog severity=none cluster=eu");

        assertThat(example.load().policy().deadManSwitches())
                .singleElement()
                .satisfies(deadMan -> assertThat(deadMan.isBeat(watchdog)).isTrue());
    }

    private static List<String> receivers(Policy policy, LabelSet labels) {
        return policy.routes().match(labels).stream().map(Route::receiver).toList();
    }

    private static List<IntegrationConfig> integrations(Policy policy, LabelSet labels) {
        return receivers(policy, labels).stream()
                .flatMap(name -> policy.receiver(name).orElseThrow().integrations().stream())
                .toList();
    }

    private static Stream<LabelSet> ruleLabels(Example example) {
        return Stream.of("rules", "loki")
                .filter(folder -> example.path(folder).toFile().isDirectory())
                .flatMap(folder -> example.alerts(folder).stream())
                .map(RoutingTest::labels);
    }

    private static LabelSet labels(JsonNode rule) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("alertname", rule.path("alert").asText());
        rule.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return LabelSet.of(labels);
    }
}
