package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.Yaml.MINIMAL;
import static dev.tocsin.policy.load.Yaml.load;
import static dev.tocsin.policy.load.Yaml.problems;
import static dev.tocsin.policy.load.Yaml.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.matcher.ParserMode;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.Receiver;
import dev.tocsin.policy.route.GroupBy;
import dev.tocsin.policy.route.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyLoaderTest {

    @Test
    void theSmallestPolicyHasAlertmanagersDefaults() {
        Policy policy = load(MINIMAL);

        assertThat(policy.resolveTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(policy.routes().root().receiver()).isEqualTo("default");
        assertThat(policy.routes().root().groupBy()).isEqualTo(GroupBy.NOTHING);
        assertThat(policy.receivers()).extracting(Receiver::name).containsExactly("default");
        assertThat(policy.receivers().getFirst().labels()).isEqualTo(Map.of("name", "default"));
        assertThat(policy.global().mailServer()).isNull();
        assertThat(policy.parserMode()).isEqualTo(ParserMode.FALLBACK);
    }

    @Test
    void everyReceiverHasAnIncidentOfItsOwn() {
        assertThat(load(MINIMAL).receivers().getFirst().integrations())
                .singleElement()
                .isInstanceOf(IncidentConfig.class);
    }

    @Test
    void routesAreReadWithAllTheirSettings() {
        Policy policy = load("""
                route:
                  receiver: default
                  group_by: [alertname]
                  group_wait: 0s
                  group_interval: 1m
                  repeat_interval: 1d12h
                  routes:
                  - match: {team: db}
                    match_re: {service: foo1|foo2}
                    matchers: ['{severity="critical", env!~"dev.*"}', zone=a]
                    receiver: db
                    continue: yes
                    group_by: ['...']
                    labels: {kind: '{{ .GroupLabels.team }}'}
                    mute_time_intervals: [nights]
                    active_time_intervals: [days]
                  - {receiver: db}
                receivers: [{name: default}, {name: db, labels: {owner: me}}]
                mute_time_intervals: [{name: nights, time_intervals: [{}]}]
                time_intervals: [{name: days, time_intervals: []}]
                """);
        Route route = policy.routes().root().routes().getFirst();

        assertThat(route.key())
                .isEqualTo(
                        "{}/{env!~\"dev.*\",service=~\"^(?:foo1|foo2)$\",severity=\"critical\",team=\"db\",zone=\"a\"}");
        assertThat(route.groupBy()).isEqualTo(new GroupBy.All());
        assertThat(route.continues()).isTrue();
        assertThat(List.of(route.groupWait(), route.groupInterval(), route.repeatInterval()))
                .containsExactly(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(36));
        assertThat(route.labels()).isEqualTo(Map.of("kind", "{{ .GroupLabels.team }}"));
        assertThat(route.muteTimeIntervals()).containsExactly("nights");
        assertThat(route.activeTimeIntervals()).containsExactly("days");
        assertThat(policy.receiver("db").orElseThrow().labels()).isEqualTo(Map.of("name", "db", "owner", "me"));
    }

    @Test
    void inhibitRulesJoinTheirThreeForms() {
        var rule = load(MINIMAL + """
                inhibit_rules:
                - name: node
                  source_match: {alertname: NodeDown}
                  source_match_re: {env: prod|stage}
                  source_matchers: [severity=critical]
                  target_matchers: [severity=warning]
                  equal: [node]
                """).inhibitRules().getFirst();

        assertThat(rule.name()).isEqualTo("node");
        assertThat(rule.isSource(LabelSet.of("alertname", "NodeDown", "env", "prod", "severity", "critical")))
                .isTrue();
        assertThat(rule.isSource(LabelSet.of("alertname", "NodeDown", "env", "dev", "severity", "critical")))
                .isFalse();
        assertThat(rule.equal()).containsExactly("node");
    }

    @Test
    void aScalarIsTheTextThatIsWritten() {
        Policy policy = load("""
                route: {receiver: 1, routes: [{match: {code: 0500, flag: yes, none: }, receiver: true}]}
                receivers: [{name: 1}, {name: true}]
                """);

        assertThat(policy.routes().root().routes().getFirst().key())
                .isEqualTo("{}/{code=\"0500\",flag=\"yes\",none=\"\"}");
        assertThat(policy.receiver("true")).isPresent();
    }

    @Test
    void anchorsAndMergeKeysWork() {
        Policy policy = load("""
                route:
                  receiver: a
                  routes:
                  - &common {receiver: a, group_wait: 1s, matchers: [x=1]}
                  - <<: *common
                    matchers: [x=2]
                receivers: [{name: a}]
                """);
        Route second = policy.routes().root().routes().get(1);

        assertThat(second.groupWait()).isEqualTo(Duration.ofSeconds(1));
        assertThat(second.key()).isEqualTo("{}/{x=\"2\"}");
    }

    @Test
    void theVersionNamesTheContent() {
        PolicyFiles files = new PolicyFiles(MINIMAL, null, Map.of());

        assertThat(files.version()).isEqualTo(new PolicyFiles(MINIMAL, null, Map.of()).version());
        assertThat(files.version().value()).hasSize(64);
        assertThat(List.of(
                        new PolicyFiles(MINIMAL + "\n", null, Map.of()),
                        new PolicyFiles(MINIMAL, "incidents: {}", Map.of()),
                        new PolicyFiles(MINIMAL, null, Map.of("a", ""))))
                .extracting(PolicyFiles::version)
                .doesNotHaveDuplicates()
                .doesNotContain(files.version());
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLine() {
        assertThat(problems("""
                global:
                  resolve_timeout: 5x
                  smtp_smarthost: mail
                route:
                  receiver: defualt
                  grup_by: [a]
                  group_by: [a, a, '...']
                  group_interval: 0s
                  continue: true
                  mute_time_intervals: [nights]
                  routes:
                  - matchers: ['foo=~"("', 'bar']
                    match: {a-b: c}
                    active_time_intervals: [night]
                inhibit_rules:
                - source_matcher: [a=b]
                  equal: ['']
                receivers:
                - name: default
                  webhook_configs:
                  - url: ftp://x
                    url_file: y
                  - {}
                - name: default
                  email_configs: [{to: a@b}]
                time_intervals:
                - name: nights
                  time_intervals:
                  - times: [{start_time: '22:00', end_time: '06:00'}]
                    weekdays: ['friday:monday']
                    location: Nowhere
                """))
                .containsExactly(
                        "alertmanager.yml:2: resolve_timeout of global must be a duration such as 30s, 5m or 1d12h, is"
                                + " \"5x\"",
                        "alertmanager.yml:3: smtp_smarthost of global must be host:port, is \"mail\"",
                        "alertmanager.yml:5: route names receiver \"defualt\", which is not defined; did you mean"
                                + " \"default\"?",
                        "alertmanager.yml:6: unknown key \"grup_by\" in route; did you mean \"group_by\"?",
                        "alertmanager.yml:7: label \"a\" occurs twice in group_by of route; remove one",
                        "alertmanager.yml:7: group_by of route has '...', which means all labels, together with others;"
                                + " keep one or the other",
                        "alertmanager.yml:8: group_interval of route must be more than zero",
                        "alertmanager.yml:9: the root route has no siblings; remove continue",
                        "alertmanager.yml:10: the root route cannot be muted; mute a route below it",
                        "alertmanager.yml:12: matchers of routes[0]: \"(\" is not a regular expression (RE2): missing"
                                + " closing )",
                        "alertmanager.yml:12: matchers of routes[0]: \"bar\" is not a matcher; write a label name, one of"
                                + " = != =~ !~, and a value",
                        "alertmanager.yml:13: \"a-b\" in match of routes[0] is not a label name of letters, digits and"
                                + " underscores; use matchers for other names",
                        "alertmanager.yml:14: active_time_intervals of routes[0] names time interval \"night\", which is"
                                + " not defined; did you mean \"nights\"?",
                        "alertmanager.yml:16: unknown key \"source_matcher\" in inhibit_rules[0]; did you mean"
                                + " \"source_matchers\"?",
                        "alertmanager.yml:17: \"\" in equal of inhibit_rules[0] is not a valid label name",
                        "alertmanager.yml:21: url of receiver \"default\" webhook_configs[0] must be an address that"
                                + " begins with http:// or https:// and names a host; check its host, port and percent signs",
                        "alertmanager.yml:22: receiver \"default\" webhook_configs[0] has both url and url_file; remove"
                                + " one",
                        "alertmanager.yml:23: receiver \"default\" webhook_configs[1] has neither url nor url_file; add"
                                + " one",
                        "alertmanager.yml:24: receiver \"default\" is defined twice; rename or remove one",
                        "alertmanager.yml:25: receiver \"default\" email_configs[0] has no \"from\", and global has no"
                                + " smtp_from; add one of them",
                        "alertmanager.yml:25: receiver \"default\" email_configs[0] has no smarthost, and global has no"
                                + " smtp_smarthost; add one of them as host:port",
                        "alertmanager.yml:29: time interval \"nights\" time_intervals[0] times[0] must end after it"
                                + " starts; split what goes over midnight into two",
                        "alertmanager.yml:30: \"friday:monday\" in weekdays of time interval \"nights\""
                                + " time_intervals[0] must not end before it starts; split what wraps around into two"
                                + " ranges",
                        "alertmanager.yml:31: location of time interval \"nights\" time_intervals[0] must be a time zone"
                                + " such as Europe/Vienna, is \"Nowhere\"");
    }

    @Test
    void whatAlertmanagerDoesAndWeDoNotYetIsNamed() {
        assertThat(warnings("""
                global: {opsgenie_api_key: k}
                route: {receiver: a, routes: [{matchers: ['a=~"\\d"'], receiver: a}]}
                receivers:
                - name: a
                  opsgenie_configs: [{api_key: x}]
                  slack_configs: [{api_url: 'http://slack/${SLACK_URL}'}]
                tracing: {endpoint: x}
                """, null))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("alertmanager.yml:1: opsgenie_api_key of global has no effect"),
                        one -> assertThat(one)
                                .startsWith("alertmanager.yml:2: matchers of routes[0]: a=~\"\\d\" is not valid in the"
                                        + " UTF-8 grammar")
                                .endsWith("write a=~\"\\\\d\""),
                        one -> assertThat(one)
                                .startsWith(
                                        "alertmanager.yml:5: opsgenie_configs of receiver \"a\" is not supported yet"),
                        one -> assertThat(one).startsWith("alertmanager.yml:6: ${SLACK_URL} is taken as it is"),
                        one -> assertThat(one).startsWith("alertmanager.yml:7: tracing has no effect here"));
    }
}
