package dev.tocsin.notifier.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.Fault;
import dev.tocsin.fakes.http.Received;
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
import dev.tocsin.notifier.domain.attempt.ChatMessage;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.conversation.Episode;
import dev.tocsin.policy.receiver.SlackConfig;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a fake that keeps Slack's limits and refuses what Slack would refuse. */
class SlackChannelTest {

    private final Vertx vertx = Vertx.vertx();
    private final FakeProviders fakes = FakeProviders.start();
    private final SlackChannel channel =
            new SlackChannel(GivenHttp.with(vertx, Map.of()), PlainTexts.get(), new Site(Given.EXTERNAL_URL));

    @AfterEach
    void close() {
        fakes.close();
        vertx.close();
    }

    private SlackConfig bot(String more) {
        return GivenPolicy.settings(
                SlackConfig.class,
                "slack_configs:\n- app_token: " + fakes.slack().token() + "\n  app_url: "
                        + fakes.slack().postMessageUrl() + "\n  channel: '#alerts'" + more);
    }

    private SlackConfig webhook() {
        return webhook("");
    }

    private SlackConfig webhook(String more) {
        return GivenPolicy.settings(
                SlackConfig.class, "slack_configs:\n- api_url: " + fakes.slack().webhookUrl("hooksecret") + more);
    }

    private static Dispatch begin(Notification notification) {
        return new Dispatch(notification, null, Given.NOW);
    }

    private static Dispatch go(Notification notification, ChatMessage chat) {
        return new Dispatch(notification, new Episode(new NotificationId("n1"), chat), Given.NOW);
    }

    private ChatMessage posted() {
        return ((Delivered) channel.send(bot(""), begin(Given.firstNotification("n1")))).chat();
    }

    @Test
    void aBotsMessageSaysWhatIsWrong() {
        channel.send(bot(""), begin(Given.firstNotification("n1")));

        Golden.assertSame(fakes.slack().accepted().getFirst().body(), "slack-post.json");
        assertThat(fakes.slack().accepted().getFirst().header("content-type"))
                .contains("application/json; charset=utf-8");
    }

    @Test
    void theMessageIsRememberedByTheChannelsId() {
        assertThat(posted().channel()).isEqualTo(fakes.slack().channelId("#alerts"));
    }

    @Test
    void aChangeEditsTheMessageAndIsToldInItsThread() {
        ChatMessage chat = posted();

        AttemptOutcome outcome = channel.send(
                bot(""),
                go(Given.notification("n2", NotifyReason.NEW_ALERTS, Given.firing("a"), Given.firing("c")), chat));

        assertThat(outcome).isEqualTo(new Delivered(chat.ts(), chat));
        List<Received> calls = fakes.slack().accepted();
        assertThat(calls)
                .extracting(Received::path)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .containsExactly("chat.postMessage", "chat.update", "chat.postMessage");
        assertThat(calls.get(1).json().path("ts").asText()).isEqualTo(chat.ts());
        assertThat(calls.get(2).json().path("thread_ts").asText()).isEqualTo(chat.ts());
        assertThat(calls.get(2).json().path("text").asText())
                .contains("new alerts added")
                .contains("2 firing");
        assertThat(calls.get(2).json().path("reply_broadcast").booleanValue()).isFalse();
    }

    @Test
    void theEndTurnsTheMessageGreen() {
        ChatMessage chat = posted();

        channel.send(bot(""), go(Given.allResolved("n2"), chat));

        JsonNode edited = fakes.slack().accepted().get(1).json();
        assertThat(edited.at("/attachments/0/color").asText()).isEqualTo("good");
        assertThat(edited.path("text").asText()).contains("[RESOLVED] HighErrorRate");
    }

    @Test
    void aReminderIsShownInTheChannel() {
        ChatMessage chat = posted();

        channel.send(bot(""), go(Given.notification("n2", NotifyReason.REPEAT_INTERVAL, Given.firing("a")), chat));

        assertThat(fakes.slack()
                        .accepted()
                        .getLast()
                        .json()
                        .path("reply_broadcast")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aMessageThatWasDeletedIsPostedAnew() {
        posted();
        ChatMessage gone = new ChatMessage(fakes.slack().channelId("#alerts"), "1.000001");

        AttemptOutcome outcome =
                channel.send(bot(""), go(Given.notification("n2", NotifyReason.NEW_ALERTS, Given.firing("a")), gone));

        assertThat(((Delivered) outcome).chat()).isNotEqualTo(gone);
        assertThat(fakes.slack().accepted().getLast().json().has("thread_ts")).isFalse();
    }

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "'#db', #db",
        "'#team-{{ .RouteLabels.team }}', #team-x",
        "'{{ .RouteLabels.nothing }}', ",
        "'{{ .Alerts | len }}', ",
    })
    void aWebhookIsToldTheChannelIfThereIsOne(String configured, String told) {
        channel.send(webhook("\n  channel: '" + configured + "'"), begin(Given.firstNotification("n1")));

        assertThat(fakes.slack().accepted().getFirst().json().path("channel").textValue())
                .isEqualTo(told);
    }

    @Test
    void textsThatComeToNothingLeaveAMessageThatSaysSomething() {
        String none = "'{{ .CommonAnnotations.nothing }}'";
        channel.send(
                webhook(("\n  title: %s\n  title_link: %s\n  text: %s\n  pretext: %s\n  footer: %s\n  color: %s"
                                + "\n  message_text: %s\n  fields: [{title: %s, value: %s}, {title: %s, value: x}]")
                        .replace("%s", none)),
                begin(Given.firstNotification("n1")));

        JsonNode message = fakes.slack().accepted().getFirst().json();
        assertThat(message.path("text").asText()).isEqualTo("*[FIRING:2] HighErrorRate loki (critical)*");
        assertThat(message.at("/attachments/0/blocks/0/fields").findValuesAsText("text"))
                .containsExactly("x");
    }

    @Test
    void fieldsThatAreTooMuchForAMessageGiveWayToItsText() {
        String fields = "{title: a, value: '" + "x".repeat(1_900) + "'}, ";
        channel.send(
                bot("\n  text: The text\n  pretext: '" + "p".repeat(3_000) + "'\n  fields: [" + fields.repeat(10)
                        + "]"),
                begin(Given.firstNotification("n1")));

        JsonNode blocks = fakes.slack().accepted().getFirst().json().at("/attachments/0/blocks");
        assertThat(blocks.findValuesAsText("type"))
                .containsExactly(
                        "section",
                        "mrkdwn",
                        "actions",
                        "button",
                        "plain_text",
                        "button",
                        "plain_text",
                        "button",
                        "plain_text",
                        "button",
                        "plain_text");
        assertThat(blocks.at("/0/text/text").asText()).isEqualTo("The text");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "400, invalid_payload, reject, INVALID_REQUEST",
        "400, no_text, reject, INVALID_REQUEST",
        "400, user_not_found, reject, INVALID_REQUEST",
        "403, invalid_token, reject, AUTHENTICATION_FAILED",
        "403, action_prohibited, reject, AUTHENTICATION_FAILED",
        "404, channel_not_found, reject, INVALID_ADDRESS",
        "404, no_service, reject, INVALID_ADDRESS",
        "410, channel_is_archived, reject, INVALID_ADDRESS",
        "429, rate_limited, retry, RATE_LIMITED",
        "500, rollup_error, retry, SERVER_ERROR",
    })
    void aWebhookSaysNoWithAStatusAndAWord(int status, String word, String outcome, DeliveryFailure failure) {
        fakes.slack().failNext(new Fault.Answers(Answer.text(status, word)));

        String detail = "HTTP " + status + ": " + word;
        assertThat(channel.send(webhook(), begin(Given.firstNotification("n1"))))
                .isEqualTo(outcome.equals("retry") ? new Retry(failure, detail) : new Rejected(failure, detail));
    }

    @Test
    void aWebhookTakesTheSameMessageWithoutAChannel() {
        assertThat(channel.send(webhook(), begin(Given.firstNotification("n1"))))
                .isEqualTo(new Delivered(""));

        JsonNode message = fakes.slack().accepted().getFirst().json();
        assertThat(message.has("channel")).isFalse();
        assertThat(message.path("text").asText()).contains("[FIRING:2] HighErrorRate");
    }

    @Test
    void literalTextsAreUsedAsTheyAre() {
        channel.send(bot("""

                          title: 'Database <!here>'
                          title_link: https://wiki.example/db
                          text: Look at *this*
                          color: '#ff8800'
                          footer: platform
                          fields: [{title: Team, value: '{{ .RouteLabels.team }}'}]
                          actions: [{type: button, text: Dashboard, url: 'https://graf.example/d', style: primary}]
                        """), begin(Given.firstNotification("n1")));

        JsonNode message = fakes.slack().accepted().getFirst().json();
        assertThat(message.path("text").asText()).isEqualTo("*<https://wiki.example/db|Database <!here>>*");
        assertThat(message.at("/attachments/0/color").asText()).isEqualTo("#ff8800");
        assertThat(message.at("/attachments/0/blocks/0/text/text").asText()).isEqualTo("Look at *this*");
        assertThat(message.at("/attachments/0/blocks/1/fields/0/text").asText()).isEqualTo("*Team*\nx");
        assertThat(message.at("/attachments/0/blocks/2/elements/0/text").asText())
                .startsWith("platform · 2 firing, since ")
                .endsWith(" · first notification");
        assertThat(message.at("/attachments/0/blocks/3/elements").findValuesAsText("url"))
                .contains("https://graf.example/d");
    }

    @Test
    void aLabelCanNeitherMentionNorLink() {
        NotifiedAlert hostile = new NotifiedAlert(
                LabelSet.of("alertname", "<!channel> <http://evil|x>", "instance", "<@U123> & co"),
                LabelSet.of("summary", "<!here>"),
                Given.STARTED,
                null,
                "javascript:alert(1)");
        channel.send(bot(""), begin(with(List.of(hostile))));

        String body = Golden.json(fakes.slack().accepted().getFirst().body()).toString();
        assertThat(body)
                .doesNotContain("<!channel>", "<@U123>", "<!here>", "|x>", "javascript:")
                .contains("&lt;!channel&gt;");
    }

    @Test
    void aGroupOfThousandsFitsIntoSlacksLimits() {
        List<NotifiedAlert> many = IntStream.range(0, 3_000)
                .mapToObj(i -> new NotifiedAlert(
                        LabelSet.of("alertname", "A".repeat(500), "instance", "i".repeat(400) + i),
                        LabelSet.of("summary", "&".repeat(2_000)),
                        Given.STARTED,
                        null,
                        "https://prom.example/" + "x".repeat(200)))
                .toList();

        assertThat(channel.send(bot(""), begin(with(many)))).isInstanceOf(Delivered.class);
        assertThat(fakes.slack().accepted().getFirst().body()).contains(" more_");
    }

    private static Notification with(List<NotifiedAlert> alerts) {
        return Given.notification(
                "n1",
                "slack",
                NotifyReason.FIRST_NOTIFICATION,
                new AlertGroup("team.x", Given.KEY, LabelSet.EMPTY, LabelSet.EMPTY, alerts));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "ratelimited, retry, RATE_LIMITED",
        "internal_error, retry, SERVER_ERROR",
        "service_unavailable, retry, SERVER_ERROR",
        "invalid_auth, reject, AUTHENTICATION_FAILED",
        "missing_scope, reject, AUTHENTICATION_FAILED",
        "channel_not_found, reject, INVALID_ADDRESS",
        "is_archived, reject, INVALID_ADDRESS",
        "msg_blocks_too_long, reject, TOO_LARGE",
        "invalid_blocks, reject, INVALID_REQUEST",
    })
    void twoHundredIsNotYetYes(String error, String outcome, DeliveryFailure failure) {
        fakes.slack().failNext(Fault.notOk(error));

        assertThat(channel.send(bot(""), begin(Given.firstNotification("n1"))))
                .isEqualTo(outcome.equals("retry") ? new Retry(failure, error) : new Rejected(failure, error));
    }

    @Test
    void anAnswerOfSomeOtherProgramIsNoYes() {
        fakes.slack().failNext(Fault.garbage());
        assertThat(channel.send(bot(""), begin(Given.firstNotification("n1"))))
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.failure()).isEqualTo(DeliveryFailure.UNREADABLE_ANSWER));

        fakes.slack().failNext(Fault.garbage());
        assertThat(channel.send(webhook(), begin(Given.firstNotification("n1"))))
                .isInstanceOf(Retry.class);
    }

    @Test
    void anEditThatFailsForNowIsTriedAgainBeforeTheThreadIsTold() {
        ChatMessage chat = posted();
        fakes.slack().failNext(Fault.status(500));

        assertThat(channel.send(bot(""), go(Given.allResolved("n2"), chat))).isInstanceOf(Retry.class);
        assertThat(fakes.slack().accepted()).hasSize(1);
    }

    @Test
    void withoutAChannelNothingIsSent() {
        SlackConfig config = GivenPolicy.settings(
                SlackConfig.class,
                "slack_configs:\n- app_token: " + fakes.slack().token() + "\n  app_url: "
                        + fakes.slack().postMessageUrl() + "\n  channel: '{{ .Labels | first }}'");

        assertThat(channel.send(config, begin(Given.firstNotification("n1"))))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.failure())
                        .isEqualTo(DeliveryFailure.NOT_CONFIGURED));
    }
}
