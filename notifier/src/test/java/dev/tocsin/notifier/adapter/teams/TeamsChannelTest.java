package dev.tocsin.notifier.adapter.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Fault;
import dev.tocsin.fakes.http.Received;
import dev.tocsin.fakes.http.Verdict;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenPolicy;
import dev.tocsin.notifier.Golden;
import dev.tocsin.notifier.PlainTexts;
import dev.tocsin.notifier.adapter.outbound.GivenHttp;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.policy.receiver.TeamsConfig;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a fake flow, which loses what a real one would lose after its 202. */
class TeamsChannelTest {

    private final Vertx vertx = Vertx.vertx();
    private final FakeProviders fakes = FakeProviders.start();
    private final TeamsChannel channel =
            new TeamsChannel(GivenHttp.with(vertx, Map.of()), PlainTexts.get(), new Site(Given.EXTERNAL_URL));

    @AfterEach
    void close() {
        fakes.close();
        vertx.close();
    }

    private TeamsConfig workflow(String more) {
        return GivenPolicy.settings(
                TeamsConfig.class,
                "msteamsv2_configs:\n- webhook_url: '" + fakes.teams().workflowUrl("ops") + "'" + more);
    }

    private AttemptOutcome send(TeamsConfig config, Notification notification) {
        return channel.send(config, new Dispatch(notification, null, Given.NOW));
    }

    @Test
    void aFlowGetsAnAdaptiveCard() {
        assertThat(send(
                        workflow(""),
                        Given.notification("n1", NotifyReason.SOME_RESOLVED, Given.firing("a"), Given.resolved("b"))))
                .isEqualTo(new Delivered(""));

        Received received = fakes.teams().accepted().getFirst();
        Golden.assertSame(received.body(), "teams-card.json");
        assertThat(received.header("content-type")).contains("application/json; charset=utf-8");
    }

    @Test
    void theEndIsGood() {
        send(workflow(""), Given.allResolved("n1"));

        assertThat(fakes.teams()
                        .accepted()
                        .getFirst()
                        .json()
                        .at("/attachments/0/content/body/0/color")
                        .asText())
                .isEqualTo("Good");
    }

    @Test
    void aSignedAddressIsNotShownOtherCredentials() {
        send(workflow("\n  http_config: {authorization: {credentials: x}}"), Given.firstNotification("n1"));

        assertThat(fakes.teams().accepted()).hasSize(1);
        assertThat(fakes.teams().accepted().getFirst().header("authorization")).isEmpty();
    }

    @Test
    void literalTextsAreUsedAsTheyAre() {
        send(workflow("\n  title: Database\n  text: 'Ask **{{ .RouteLabels.team }}**'"), Given.firstNotification("n1"));

        var body = fakes.teams().accepted().getFirst().json().at("/attachments/0/content/body");
        assertThat(body.findValuesAsText("text")).containsExactly("Database", "Ask **x**");
    }

    @Test
    void textsThatComeToNothingLeaveACardThatSaysSomething() {
        String none = "'{{ .CommonAnnotations.nothing }}'";
        send(workflow("\n  title: " + none + "\n  text: " + none), Given.firstNotification("n1"));

        var body = fakes.teams().accepted().getFirst().json().at("/attachments/0/content/body");
        assertThat(body.findValuesAsText("text").getFirst()).isEqualTo("[FIRING:2] HighErrorRate loki (critical)");
        assertThat(body.toString()).contains("5xx on <a>");
    }

    @Test
    void aLabelCannotMakeALinkWithAnotherName() {
        NotifiedAlert hostile = new NotifiedAlert(
                LabelSet.of("alertname", "[your bank](https://evil.example)", "x", "\\[a](https://evil.example)"),
                LabelSet.EMPTY,
                Given.STARTED,
                null,
                "");
        send(workflow(""), with(List.of(hostile)));

        String text = fakes.teams()
                .accepted()
                .getFirst()
                .json()
                .at("/attachments/0/content/body/1/text")
                .asText();
        assertThat(text).contains("\\[your bank\\](https", "\\\\\\[a\\](https");
    }

    @Test
    void aGroupOfThousandsFitsIntoAMessage() {
        List<NotifiedAlert> many = IntStream.range(0, 3_000)
                .mapToObj(i -> new NotifiedAlert(
                        LabelSet.of("alertname", "Überlast", "instance", "i" + i, "long", "<".repeat(30_000)),
                        LabelSet.of(
                                "description",
                                "ü".repeat(3_000),
                                "runbook_url",
                                "https://wiki.example/" + "x".repeat(30_000)),
                        Given.STARTED,
                        null,
                        ""))
                .toList();
        send(workflow(""), with(many));

        Received received = fakes.teams().requests().getFirst();
        assertThat(received.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(received.request().bytes()).isLessThanOrEqualTo(28 * 1024);
        assertThat(received.json().at("/attachments/0/content/body/1/text").asText())
                .endsWith(" more");
    }

    private static Notification with(List<NotifiedAlert> alerts) {
        return Given.notification(
                "n1",
                "msteamsv2",
                NotifyReason.FIRST_NOTIFICATION,
                new AlertGroup("team.x", Given.KEY, LabelSet.EMPTY, LabelSet.EMPTY, alerts));
    }

    @Test
    void theAddressIsASecretWhateverTheAnswerRepeats() {
        fakes.teams().failNext(Fault.status(401));
        assertThat(send(workflow(""), Given.firstNotification("n1")))
                .isEqualTo(new Rejected(DeliveryFailure.AUTHENTICATION_FAILED, "HTTP 401: told to fail"));
    }

    @Test
    void aRetiredConnectorGetsAMessageCard() {
        TeamsConfig connector = GivenPolicy.settings(
                TeamsConfig.class,
                "msteams_configs:\n- webhook_url: " + fakes.webhook().url("connector"));

        send(connector, Given.firstNotification("n1"));

        Golden.assertSame(fakes.webhook().requests().getFirst().body(), "teams-message-card.json");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | delivered | ",
                "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 | retry | RATE_LIMITED",
                "Webhook message delivery failed with error: HTTP error 413 | reject | TOO_LARGE",
                "Summary or Text is required. | reject | INVALID_REQUEST",
            })
    void aConnectorSaysTwoHundredToEverything(String body, String outcome, DeliveryFailure failure) {
        AttemptOutcome answer = TeamsAnswer.ofConnector(new Answered(200, null, body), Given.NOW);

        switch (outcome) {
            case "delivered" -> assertThat(answer).isEqualTo(new Delivered(""));
            case "retry" -> assertThat(answer).isEqualTo(new Retry(failure, "HTTP 200: " + body));
            default -> assertThat(answer).isEqualTo(new Rejected(failure, "HTTP 200: " + body));
        }
    }
}
