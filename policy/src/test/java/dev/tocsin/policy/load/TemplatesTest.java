package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.Yaml.receiver;
import static dev.tocsin.policy.load.Yaml.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "plain text ; false ; plain",
                "{{ .Status }} on {{ .CommonLabels.team }} ; false ; fields",
                "{{.GroupLabels.a_1}} ; false ; without spaces",
                "{{ template \"slack.default.title\" . }} ; false ; Alertmanager's default, which we replace",
                "{{ template \"mine\" . }} ; true ; an own template",
                "{{ .Status | toUpper }} ; true ; a function",
                "{{ range .Alerts }}x{{ end }} ; true ; a loop",
                "{{- .Status }} ; true ; trimming",
                "{{ .Alerts }} ; true ; another field",
                "{{ .Status }} and {{ if .Alerts }} ; true ; one of several",
            })
    void singleFieldsNeedNoEngine(String text, boolean expected, String reason) {
        assertThat(Templates.needsEngine((Object) text)).isEqualTo(expected);
    }

    @Test
    void textsThatAreNotRenderedAreNamedOnceForEachIntegration() {
        assertThat(warnings(receiver("""
                pagerduty_configs:
                - routing_key: k
                  description: '{{ template "mine" . }}'
                  severity: '{{ .CommonLabels.severity }}'
                  details: {a: {b: ['{{ len .Alerts }}']}}
                """), null))
                .singleElement()
                .asString()
                .startsWith(
                        "alertmanager.yml:6: description, details of receiver \"team\" pagerduty_configs[0]: templates");
    }

    @Test
    void whatNothingIsDeliveredWithoutIsNamedByItself() {
        assertThat(warnings(receiver("slack_configs: [{app_token: t, channel: '{{ if true }}#x{{ end }}'}]"), null))
                .singleElement()
                .asString()
                .contains("channel of", "nothing is delivered");
    }

    @Test
    void templateFilesRouteLabelsAndSettingsWithoutEffectAreNamed() {
        assertThat(warnings("""
                templates: [x]
                route: {receiver: a, labels: {k: '{{ .x }}'}}
                receivers:
                - name: a
                  slack_configs: [{api_url: 'http://s', short_fields: true}]
                  webhook_configs:
                  - url: http://w
                    http_config: {oauth2: {client_id: a, token_url: 'http://t'}, proxy_from_environment: true}
                  email_configs: [{to: a@b, from: a@b, smarthost: 'm:25', headers: {message-id: x, X-Y: z}}]
                """, null))
                .satisfiesExactly(
                        one -> assertThat(one).contains(":1: templates are not rendered yet"),
                        one -> assertThat(one).contains(":2: labels of route: templates are not rendered yet"),
                        one -> assertThat(one).contains(":5: short_fields of", "has no effect"),
                        one -> assertThat(one).contains(":9: header Message-Id of", "has no effect"));
    }

    @Test
    void settingsThatDeliveryDoesNotHonourYetAreNamed() {
        assertThat(warnings("""
                global:
                  smtp_auth_identity: me
                  http_config: {follow_redirects: true, tls_config: {server_name: x}}
                  smtp_tls_config: {server_name: x}
                route: {receiver: a}
                receivers:
                - name: a
                  slack_configs:
                  - app_token: t
                    channel: c
                    update_message: false
                    actions: [{type: button, text: t, name: n}]
                  pagerduty_configs: [{routing_key: k}]
                """, null))
                .satisfiesExactly(
                        one -> assertThat(one).contains(":2: smtp_auth_identity of global has no effect"),
                        one -> assertThat(one).contains(":3: follow_redirects of", "not supported yet"),
                        one -> assertThat(one).contains(":4: server_name in smtp_tls_config", "not supported here"),
                        one -> assertThat(one).contains(":11: update_message of", "always edited"),
                        one -> assertThat(one).contains(":12: ", "only actions with a url"),
                        one -> assertThat(one).contains(":13: server_name in http_config", "not supported here"));
    }
}
