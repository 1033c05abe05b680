package dev.tocsin.notifier.adapter.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenPolicy;
import dev.tocsin.notifier.Golden;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig.Key;
import dev.tocsin.policy.receiver.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerdutyEventTest {

    private static final String ROUTING_KEY = "routing-key-000000000000000000000";

    private static PagerdutyConfig config(String more) {
        return GivenPolicy.settings(PagerdutyConfig.class, "pagerduty_configs:\n- routing_key: " + ROUTING_KEY + more);
    }

    private static String event(PagerdutyConfig config, Notification notification) {
        return PagerdutyEvent.of(config, GroupMessage.of(notification, Given.EXTERNAL_URL));
    }

    private static JsonNode json(String more) {
        return Golden.json(event(config(more), Given.firstNotification("n1")));
    }

    @Test
    void aFiringGroupIsATrigger() {
        Golden.assertSame(
                event(
                        config(""),
                        Given.notification("n1", NotifyReason.SOME_RESOLVED, Given.firing("a"), Given.resolved("b"))),
                "pagerduty-trigger.json");
    }

    @Test
    void theEndIsAResolveWithTheSameKey() {
        JsonNode resolve = Golden.json(event(config(""), Given.allResolved("n2")));

        assertThat(resolve.path("event_action").asText()).isEqualTo("resolve");
        assertThat(resolve.path("dedup_key").asText())
                .isEqualTo(json("").path("dedup_key").asText());
    }

    /** The vector of the wire contracts. */
    @Test
    void theKeyIsTheHashOfTheGroupsKey() {
        assertThat(json("").path("dedup_key").asText())
                .isEqualTo("038ab47e83d22a58318e8b0b2e752f57b064c100818ff915003e9f909050f60b");
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "'', error, Alertmanager's default",
        "critical, critical, a severity of PagerDuty's",
        "WARNING, warning, in whatever case",
        "'{{ .CommonLabels.severity }}', critical, as the label says",
        "'{{ .CommonLabels.severity | toLower }}', critical, our guess at a template",
        "page, error, PagerDuty refuses others and the page would be lost",
    })
    void theSeverityIsOneThatPagerdutyTakes(String configured, String severity, String why) {
        assertThat(json("\n  severity: " + (configured.isEmpty() ? "''" : "'" + configured + "'"))
                        .at("/payload/severity")
                        .asText())
                .as(why)
                .isEqualTo(severity);
    }

    @Test
    void textsOfTheSettingsAreUsed() {
        JsonNode event = json("""

                  description: Database
                  client: Ops
                  client_url: https://ops.example
                  source: db-1
                  class: sql
                  component: '{{ .GroupLabels.job }}'
                  group: eu
                  details: {firing: overridden, team: '{{ .RouteLabels.team }}', all: '{{ range .Alerts }}{{ end }}'}
                  images: [{src: 'https://img.example/x.png', alt: chart}, {alt: none}]
                  links: [{href: 'https://wiki.example', text: Wiki}, {text: none}]
                """.indent(0));

        assertThat(event.at("/payload/summary").asText()).isEqualTo("Database");
        assertThat(event.path("client").asText()).isEqualTo("Ops");
        assertThat(event.path("client_url").asText()).isEqualTo("https://ops.example");
        assertThat(event.at("/payload/source").asText()).isEqualTo("db-1");
        assertThat(event.at("/payload/class").asText()).isEqualTo("sql");
        assertThat(event.at("/payload/component").asText()).isEqualTo("loki");
        assertThat(event.at("/payload/group").asText()).isEqualTo("eu");
        JsonNode details = event.at("/payload/custom_details");
        assertThat(details.path("firing").asText()).isEqualTo("overridden");
        assertThat(details.path("team").asText()).isEqualTo("x");
        assertThat(details.has("all")).isFalse();
        assertThat(details.path("num_firing").intValue()).isEqualTo(2);
        assertThat(event.path("images")).hasSize(1);
        assertThat(event.path("links").findValuesAsText("text")).containsExactly("Wiki", "Runbook", "Incident");
    }

    @Test
    void whatPagerdutyRequiresIsThereThoughTheSettingsComeToNothing() {
        String none = "'{{ .CommonAnnotations.nothing }}'";
        JsonNode event = json(("\n  description: %s\n  client: %s\n  client_url: %s\n  source: %s\n  severity: %s"
                        + "\n  class: %s\n  component: ' '\n  links: [{href: %s, text: x}]"
                        + "\n  images: [{src: %s}, {src: 'http://img.example/not-secure.png'}]")
                .replace("%s", none));

        assertThat(event.at("/payload/summary").asText()).isEqualTo("[FIRING:2] HighErrorRate loki (critical)");
        assertThat(event.at("/payload/source").asText()).isEqualTo("Alertmanager");
        assertThat(event.at("/payload/severity").asText()).isEqualTo("error");
        assertThat(event.has("client")).isFalse();
        assertThat(event.has("client_url")).isFalse();
        assertThat(event.path("payload").has("class")).isFalse();
        assertThat(event.path("payload").has("component")).isFalse();
        assertThat(event.has("images")).isFalse();
        assertThat(event.path("links").findValuesAsText("text")).containsExactly("Runbook", "Incident");
    }

    @Test
    void aLongSummaryEndsInAnEllipsis() {
        String summary = json("\n  description: " + "x".repeat(2_000))
                .at("/payload/summary")
                .asText();

        assertThat(summary).hasSize(1_024).endsWith("\u2026");
    }

    @Test
    void anEventThatIsTooLargeGoesWithoutItsDetails() {
        List<NotifiedAlert> many = IntStream.range(0, 600)
                .mapToObj(i -> new NotifiedAlert(
                        LabelSet.of("alertname", "A", "instance", "i" + i),
                        LabelSet.of("description", "x".repeat(1_000)),
                        Given.STARTED,
                        null,
                        ""))
                .toList();
        Notification large = Given.notification(
                "n1",
                "pagerduty",
                NotifyReason.FIRST_NOTIFICATION,
                new AlertGroup("team.x", Given.KEY, LabelSet.EMPTY, LabelSet.EMPTY, many));

        String event = event(config(""), large);

        assertThat(event.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(512_000);
        assertThat(Golden.json(event).at("/payload/custom_details/error").asText())
                .startsWith("the details were left out");
        assertThat(Golden.json(event).at("/payload/summary").asText()).startsWith("[FIRING:600]");
    }

    @Test
    void aServiceKeySpeaksTheOlderApi() {
        PagerdutyConfig service =
                GivenPolicy.settings(PagerdutyConfig.class, "pagerduty_configs:\n- service_key: service-key");

        JsonNode event = Golden.json(event(service, Given.firstNotification("n1")));

        assertThat(event.path("service_key").asText()).isEqualTo("service-key");
        assertThat(event.path("event_type").asText()).isEqualTo("trigger");
        assertThat(event.path("incident_key").asText()).isEqualTo(Given.KEY.hash());
        assertThat(event.path("description").asText()).isEqualTo("[FIRING:2] HighErrorRate loki (critical)");
        assertThat(event.at("/details/num_firing").intValue()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "202, routing, delivered",
        "200, service, delivered",
        "400, routing, INVALID_REQUEST",
        "403, routing, AUTHENTICATION_FAILED",
        "403, service, again RATE_LIMITED",
        "429, routing, again RATE_LIMITED",
        "500, routing, again SERVER_ERROR",
    })
    void answersMeanWhatPagerdutySays(int status, String kind, String expected) {
        Secret secret = Secret.of("key");
        Key key = kind.equals("routing") ? new Key.Routing(secret) : new Key.Service(secret);

        var outcome = PagerdutyAnswer.of(key, new Answered(status, null, ""), "dedup", Given.NOW);

        String detail = "HTTP " + status;
        assertThat(outcome)
                .isEqualTo(
                        switch (expected.split(" ")[0]) {
                            case "delivered" -> new Delivered("dedup");
                            case "again" -> new Retry(DeliveryFailure.valueOf(expected.split(" ")[1]), detail);
                            default -> new Rejected(DeliveryFailure.valueOf(expected), detail);
                        });
    }
}
