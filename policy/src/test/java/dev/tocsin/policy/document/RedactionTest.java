package dev.tocsin.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void secretsAreMaskedWhereverTheyAreAndNothingElseIs() {
        String shown = redact("""
                global:
                  smtp_auth_password: hidden
                  smtp_from: a@b
                  slack_api_url: https://hidden
                  http_config:
                    proxy_url: http://user:hidden@proxy:1
                    authorization: {type: Token, credentials: hidden}
                    basic_auth: {username: u, password: hidden, password_file: /p}
                    tls_config: {key: hidden, key_file: /k}
                    http_headers: {X-A: {values: [plain], secrets: [hidden, hidden]}}
                    proxy_connect_header: {X-B: [hidden]}
                route: {receiver: a, routes: [{match: {key: plain, token: x}}]}
                receivers:
                - name: a
                  webhook_configs: [{url: https://hidden, url_file: /u}]
                  pagerduty_configs: [{routing_key: hidden, service_key: hidden, url: https://pd, client: c}]
                  slack_configs: [{api_url: https://hidden, app_token: hidden, channel: '#c'}]
                  msteamsv2_configs: [{webhook_url: https://hidden}]
                  email_configs: [{to: a@b, auth_password: hidden, auth_secret: hidden}]
                  victorops_configs: [{api_key: hidden, routing_key: plain}]
                  pushover_configs: [{token: hidden, user_key: hidden}]
                """);

        assertThat(shown)
                .doesNotContain("hidden")
                .contains(
                        "http://user:xxxxx@proxy:1",
                        "smtp_from: a@b",
                        "url: 'https://pd'",
                        "routing_key: plain",
                        "key_file: /k",
                        "password_file: /p",
                        "values: [plain]",
                        "url: 'http://secret.invalid/<secret>'",
                        "{key: plain, token: x}");
        assertThat(Document.parse(shown, new Findings("x"))).isPresent();
    }

    @Test
    void anEmptySecretStaysEmptySoThatItStillMeansNone() {
        assertThat(redact("global: {smtp_auth_password: ''}")).contains("smtp_auth_password: ''");
    }

    @Test
    void longTextsAndTemplatesStayAsTheyAre() {
        String text = "{{ range .Alerts }}" + "x".repeat(200) + "{{ end }}";

        assertThat(redact("receivers:\n- slack_configs:\n  - text: '" + text + "'\n"))
                .contains(text);
    }

    private static String redact(String yaml) {
        Findings findings = new Findings("x");
        String shown = Redaction.redact(Document.parse(yaml, findings).orElseThrow());
        assertThat(findings.errors()).isEmpty();
        return shown;
    }
}
