package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.Yaml.receiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.receiver.EmailConfig;
import dev.tocsin.policy.receiver.EmailConfig.Threading;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig.Key;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.TeamsConfig;
import dev.tocsin.policy.receiver.TeamsConfig.Card;
import dev.tocsin.policy.receiver.WebhookConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverReaderTest {

    private static final String MAIL = "global: {smtp_smarthost: 'mail:587', smtp_from: t@x}\n";

    @Test
    void integrationsComeInAlertmanagersOrderAndCountByType() {
        var receiver = Yaml.load(receiver("""
                msteamsv2_configs: [{webhook_url: 'https://t'}]
                slack_configs: [{api_url: 'https://s'}]
                webhook_configs: [{url: 'https://w'}, {url_file: /w}]
                """)).receivers().getFirst();

        assertThat(receiver.integrations())
                .extracting(config -> config.integration().toString())
                .containsExactly(
                        "team/webhook[0]", "team/webhook[1]", "team/slack[0]", "team/msteamsv2[0]", "team/incident[0]");
        assertThat(receiver.integration(new Integration("team", "webhook", 1)))
                .get()
                .isInstanceOfSatisfying(WebhookConfig.class, config -> assertThat(config.url())
                        .isEqualTo(Secret.inFile(Path.of("/w"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "webhook_configs: [{url: 'https://w'}]; true",
                "email_configs: [{to: a@b}]; false",
                "pagerduty_configs: [{routing_key: k}]; true",
                "slack_configs: [{api_url: 'https://s'}]; false",
                "msteams_configs: [{webhook_url: 'https://t'}]; true",
                "msteamsv2_configs: [{webhook_url: 'https://t'}]; true",
                "webhook_configs: [{url: 'https://w', send_resolved: false}]; false",
                "email_configs: [{to: a@b, send_resolved: true}]; true",
            })
    void resolvedAlertsAreSentAsAlertmanagerDoesByDefault(String settings, boolean expected) {
        assertThat(only(IntegrationConfig.class, MAIL + receiver(settings)).sendResolved())
                .isEqualTo(expected);
    }

    @Test
    void aWebhookHasItsLimitsAndAPayloadOfItsOwn() {
        WebhookConfig config = only(WebhookConfig.class, receiver("""
                webhook_configs:
                - url: https://w/{{ .GroupLabels.team }}
                  max_alerts: 5
                  timeout: 1m30s
                  payload: {text: '{{ .Status }}', list: [1, true, 1.5, ~], deep: {a: b}}
                """));

        assertThat(config.url().reveal()).isEqualTo("https://w/{{ .GroupLabels.team }}");
        assertThat(config.maxAlerts()).isEqualTo(5);
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.payload())
                .isEqualTo(Map.of(
                        "text", "{{ .Status }}", "list", Arrays.asList(1L, true, 1.5, null), "deep", Map.of("a", "b")));
    }

    @Test
    void mailTakesFromGlobalWhatItDoesNotSayItself() {
        EmailConfig config = only(EmailConfig.class, """
                global:
                  smtp_smarthost: mail.example:465
                  smtp_from: tocsin@example
                  smtp_hello: us
                  smtp_auth_username: user
                  smtp_auth_password: word
                  smtp_require_tls: false
                """ + receiver("""
                email_configs:
                - to: a@example, b@example
                  hello: me
                  headers: {subject: Hello, x-team: db}
                  threading: {enabled: true, thread_by_date: daily}
                """));

        assertThat(config.from()).isEqualTo("tocsin@example");
        assertThat(config.server())
                .satisfies(server -> assertThat(server.host()).isEqualTo("mail.example"))
                .satisfies(server -> assertThat(server.hello()).isEqualTo("me"))
                .satisfies(server -> assertThat(server.authPassword()).isEqualTo(Secret.of("word")))
                .satisfies(server -> assertThat(server.requireTls()).isFalse())
                .satisfies(server -> assertThat(server.implicitTls())
                        .as("port 465 begins with TLS")
                        .isTrue());
        assertThat(config.headers())
                .isEqualTo(Map.of(
                        "Subject", "Hello", "X-Team", "db", "To", "a@example, b@example", "From", "tocsin@example"));
        assertThat(config.html()).isEqualTo("{{ template \"email.default.html\" . }}");
        assertThat(config.threading()).isEqualTo(Threading.BY_GROUP_AND_DAY);
    }

    @Test
    void theGlobalMailServerServesWhoeverWritesMail() {
        var global = Yaml.load(MAIL + Yaml.MINIMAL).global();

        assertThat(global.mailFrom()).isEqualTo("t@x");
        assertThat(global.mailServer()).isNotNull();
        assertThat(global.mailServer().port()).isEqualTo(587);
        assertThat(global.mailServer().requireTls()).isTrue();
        assertThat(global.mailServer().implicitTls()).isFalse();
    }

    @Test
    void pagerdutyHasAlertmanagersTextsAndDetails() {
        PagerdutyConfig config = only(
                PagerdutyConfig.class,
                receiver("pagerduty_configs: [{routing_key: k, details: {firing: mine, more: x}}]"));

        assertThat(config.key()).isEqualTo(new Key.Routing(Secret.of("k")));
        assertThat(config.url()).isEqualTo(URI.create("https://events.pagerduty.com/v2/enqueue"));
        assertThat(config.source()).isEqualTo(config.client()).contains("pagerduty.default.client");
        assertThat(config.details())
                .isEqualTo(Map.of(
                        "firing",
                        "mine",
                        "more",
                        "x",
                        "resolved",
                        "{{ .Alerts.Resolved | toJson }}",
                        "num_firing",
                        "{{ .Alerts.Firing | len }}",
                        "num_resolved",
                        "{{ .Alerts.Resolved | len }}"));
    }

    @Test
    void aServiceKeyMeansTheOlderApi() {
        assertThat(only(PagerdutyConfig.class, receiver("pagerduty_configs: [{service_key_file: /k}]"))
                        .key())
                .isEqualTo(new Key.Service(Secret.inFile(Path.of("/k"))));
    }

    @Test
    void bothKindsOfTeamsAreTold() {
        assertThat(only(TeamsConfig.class, receiver("msteams_configs: [{webhook_url: 'https://t'}]")))
                .satisfies(config -> assertThat(config.card()).isEqualTo(Card.MESSAGE_CARD))
                .satisfies(config -> assertThat(config.summary()).contains("msteams.default.summary"));
        assertThat(only(TeamsConfig.class, receiver("msteamsv2_configs: [{webhook_url: 'https://t'}]")))
                .satisfies(config -> assertThat(config.card()).isEqualTo(Card.ADAPTIVE_CARD))
                .satisfies(config -> assertThat(config.title()).contains("msteamsv2.default.title"));
    }

    static <T extends IntegrationConfig> T only(Class<T> kind, String policy) {
        List<IntegrationConfig> all = Yaml.load(policy).receivers().getFirst().integrations();
        return assertThat(all.getFirst()).asInstanceOf(type(kind)).actual();
    }
}
