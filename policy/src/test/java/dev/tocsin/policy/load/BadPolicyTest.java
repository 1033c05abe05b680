package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.Yaml.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Alertmanager refuses, one reason a row; lists and mappings are written in flow style. */
class BadPolicyTest {

    private static final String RECEIVERS = "\nreceivers: [{name: a}]";

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the policy is empty",
                "'# nothing' | the policy is empty",
                "receivers: [{name: a}] | the policy has no route",
                "route: {group_by: [b]} | the root route has no receiver",
                "route: {receiver: a, matchers: [x=1]} | the root route takes every alert",
                "route: {receiver: a, match: {x: 1}} | the root route takes every alert",
                "route: {receiver: a, match_re: {x: 1}} | the root route takes every alert",
                "route: {receiver: a, continue: true} | the root route has no siblings",
                "route: {receiver: a, mute_time_intervals: [x]} | the root route cannot be muted",
                "route: {receiver: a, active_time_intervals: [x]} | the root route is always active",
                "route: {receiver: a, routes: [{receiver: b}]} | routes[0] names receiver \"b\", which is not defined",
                "route: {receiver: a, repeat_interval: 0s} | repeat_interval of route must be more than zero",
                "route: {receiver: a, group_wait: 30} | must be a duration such as 30s",
                "route: {receiver: a, group_wait: 1s1m} | must be a duration such as 30s",
                "route: {receiver: a, group_by: b} | group_by of route must be a list",
                "route: {receiver: a, group_by: [b, b]} | label \"b\" occurs twice",
                "route: {receiver: a, group_by: [b, ...]} | keep one or the other",
                "route: {receiver: a, routes: [{match_re: {x: }}]} | x of match_re of routes[0] has no value",
                "route: {receiver: a, routes: [{matchers: x=1}]} | matchers of routes[0] must be a list",
                "route: {receiver: a, routes: {x: 1}} | routes of route must be a list",
                "route: {receiver: a, routes: [a]} | routes[0] must be a mapping",
                "route: {receiver: a, continue: maybe} | continue of route must be true or false",
                "route: {receiver: a, receiver: a} | key \"receiver\" occurs twice in route",
                "route: [a] | route must be a mapping",
                "'route: {receiver: a' | not YAML",
                "'route: &r {receiver: a, routes: [*r]}' | part of",
                "[] | the policy must be a mapping",
            })
    void isRefusedWithItsReason(String yaml, String expected) {
        String policy = yaml.startsWith("route") && !yaml.endsWith(": a") ? yaml + RECEIVERS : yaml;

        assertThat(problems(policy)).anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "global: {slack_api_url: 'http://x', slack_app_token: t} | global has both slack_api_url and slack_app",
                "global: {slack_api_url: 'http://x', slack_api_url_file: t} | has both slack_api_url and slack_api_url_f",
                "global: {smtp_auth_password: x, smtp_auth_password_file: t} | remove one",
                "global: {smtp_smarthost: 'mail:'} | must be host:port",
                "global: {pagerduty_url: x} | pagerduty_url of global must be an address",
                "global: {http_config: {bearer_token: x, basic_auth: {username: u}}} | keep one",
                "global: {http_config: {authorization: {type: Basic}}} | use basic_auth instead",
                "global: {http_config: {tls_config: {cert_file: x}}} | a cert without a key",
                "global: {http_config: {tls_config: {min_version: SSL3}}} | must be one of TLS10",
                "global: {http_config: {tls_config: {min_version: TLS13, max_version: TLS12}}} | below min_version",
                "global: {http_config: {no_proxy: x}} | no_proxy but no proxy_url",
                "global: {http_config: {oauth2: {client_id: x}}} | has no token_url",
                "global: {http_config: {folow_redirects: x}} | did you mean \"follow_redirects\"",
                "mute_time_intervals: [{name: x}]\\ntime_intervals: [{name: x}] | defined twice",
                "time_intervals: [{time_intervals: []}] | has no name",
                "receivers: [{}] | receivers[0] has no name",
                "receivers: [{name: a, labels: {name: b}}] | label \"name\" of receiver \"a\" must be",
                "receivers: [{name: a, webhook_configs: [ ~ ]}] | webhook_configs[0] is empty",
                "receivers: [{name: a, webhook_configs: [{url: 'http://x', max_alerts: -1}]}] | must be a whole number",
                "receivers: [{name: a, webhook_configs: [{url: 'http://x', timeout: 1d}]}] | units h, m, s",
                "receivers: [{name: a, pagerduty_configs: [{}]}] | has no routing_key or service_key",
                "receivers: [{name: a, slack_configs: [{}]}] | has no api_url or app_token",
                "receivers: [{name: a, slack_configs: [{api_url: 'http://x', app_token: t}]}] | both api_url and app_tok",
                "receivers: [{name: a, slack_configs: [{api_url: 'http://x', update_message: true}]}] | needs app_token",
                "receivers: [{name: a, slack_configs: [{api_url: 'http://x', fields: [{title: t}]}]}] | has no value",
                "receivers: [{name: a, slack_configs: [{api_url: 'http://x', actions: [{type: t, text: x}]}]}] | neither",
                "receivers: [{name: a, msteams_configs: [{}]}] | has neither webhook_url nor webhook_url_file",
                "receivers: [{name: a, msteamsv2_configs: [{webhook_url: x}]}] | must be an address",
                "receivers: [{name: a, msteamsv2_configs: [{webhook_url: 'http://x', summary: s}]}] | unknown key",
                "receivers: [{name: a, email_configs: [{}]}] | has no address in \"to\"",
                "receivers: [{name: a, email_configs: [{to: x, headers: {a-b: 1, A-B: 2}}]}] | header \"A-B\" occurs twice",
                "receivers: [{name: a, email_configs: [{to: x, threading: {enabled: true}}]}] | must be none or daily",
                "recievers: [{name: a}] | did you mean \"receivers\"",
            })
    void refusesSettingsThatContradictEachOther(String yaml, String expected) {
        String policy = "route: {receiver: a}\n" + yaml.replace("\\n", "\n");

        assertThat(problems(policy)).anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "route: 5 | route must be a mapping of keys to values",
                "route: {receiver: [a]} | receiver of route must be a text, not a list or mapping",
                "route: {receiver: a, continue: maybe} | continue of route must be true or false",
                "route: {receiver: a, group_wait: 300y} | must be 292 years at most, is \"300y\"",
                "route: {receiver: a, group_wait: 99999999999999999999y} | must be 292 years at most",
                "route: {receiver: zz} | names receiver \"zz\", which is not defined",
                "'route: {receiver: a}\nglobal: {http_config: {follow_redirects: maybe}}' | must be true or false",
            })
    void isToldOnceAndWithoutFalseConclusions(String yaml, String expected) {
        assertThat(problems(yaml.replace("\\n", "\n") + RECEIVERS))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains(expected).doesNotContain("did you mean"));
    }

    @Test
    void aReceiverWithoutANameIsNobodysMeaning() {
        assertThat(problems("route: {receiver: b}\nreceivers: [{name: ''}]"))
                .noneSatisfy(problem -> assertThat(problem).contains("did you mean"));
    }

    @Test
    void neverQuotesASecret() {
        assertThat(problems(Yaml.receiver("""
                webhook_configs: [{url: 'hidden-one'}]
                slack_configs: [{api_url: 'hidden-two', api_url_file: x}]
                msteamsv2_configs: [{webhook_url: 'hidden-three'}]
                """))).hasSize(4).noneSatisfy(problem -> assertThat(problem)
                .contains("hidden"));
    }
}
