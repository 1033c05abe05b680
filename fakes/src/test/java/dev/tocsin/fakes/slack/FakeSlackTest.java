package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.FakeClient;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Json;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FakeSlackTest {

    private final FakeProviders fakes = FakeProviders.start();
    private final FakeSlack slack = fakes.slack();
    private final FakeClient client = new FakeClient();

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void webhookAnswersThePlainWordOk() {
        HttpResponse<String> answer = client.post(slack.webhookUrl("alerts"), Map.of("text", "hello"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
    }

    @Test
    void webhookRefusesWithAStatusAndAWord() {
        assertThat(client.post(slack.webhookUrl("alerts"), "no json").body()).isEqualTo("invalid_payload");
        assertThat(client.post(slack.webhookUrl("alerts"), Map.of()).body()).isEqualTo("no_text");
        assertThat(client.post(slack.webhookUrl("alerts") + "/more", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void webhookGoesWhereItIsToldUnlessThatIsNowhere() {
        client.post(slack.webhookUrl("alerts"), Map.of("text", "hello", "channel", "#db"));

        assertThat(slack.read(slack.accepted().getFirst().request()).summary()).isEqualTo("in #db: hello");
        assertThat(client.post(slack.webhookUrl("alerts"), Map.of("text", "hello", "channel", ""))
                        .body())
                .isEqualTo("channel_not_found");
    }

    @Test
    void editedTextMayBeShorterThanAPostedOne() {
        JsonNode posted = call(slack.postMessageUrl(), Map.of("channel", "#alerts", "text", "x".repeat(5_000)));

        assertThat(error(
                        slack.updateUrl(),
                        Map.of(
                                "channel", posted.path("channel").asText(),
                                "ts", posted.path("ts").asText(),
                                "text", "x".repeat(4_001))))
                .isEqualTo("msg_too_long");
    }

    @Test
    void blocksOfAllAttachmentsTogetherHaveALimit() {
        Map<String, Object> attachment = Map.of("blocks", Collections.nCopies(5, section("x".repeat(1_500))));

        assertThat(error(
                        slack.postMessageUrl(),
                        Map.of("channel", "#a", "text", "x", "attachments", List.of(attachment, attachment))))
                .isEqualTo("msg_blocks_too_long");
    }

    @Test
    void postedMessageIsNamedByChannelIdAndTs() {
        JsonNode answer = call(slack.postMessageUrl(), Map.of("channel", "#alerts", "text", "hello"));

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("channel").asText())
                .isEqualTo(slack.channelId("#alerts"))
                .startsWith("C");
        assertThat(answer.path("ts").asText()).matches("\\d{10}\\.\\d{6}");
        assertThat(slack.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("hello");
            assertThat(message.edits()).isZero();
        });
    }

    @Test
    void messageIsEditedInPlaceAndAnsweredInItsThread() {
        JsonNode posted = call(slack.postMessageUrl(), Map.of("channel", "#alerts", "text", "firing"));
        String ts = posted.path("ts").asText();
        String channel = posted.path("channel").asText();

        call(slack.updateUrl(), Map.of("channel", channel, "ts", ts, "text", "resolved"));
        call(slack.postMessageUrl(), Map.of("channel", channel, "thread_ts", ts, "text", "all clear"));

        assertThat(slack.messages()).extracting(SlackMessage::text).containsExactly("resolved", "all clear");
        assertThat(slack.messages().getFirst().edits()).isEqualTo(1);
        assertThat(slack.messages().getLast().threadTs()).contains(ts);
    }

    @Test
    void updateWantsTheChannelsIdAndAKnownMessage() {
        String ts = call(slack.postMessageUrl(), Map.of("channel", "#alerts", "text", "x"))
                .path("ts")
                .asText();

        assertThat(error(slack.updateUrl(), Map.of("channel", "#alerts", "ts", ts, "text", "y")))
                .isEqualTo("message_not_found");
        assertThat(error(slack.updateUrl(), Map.of("channel", slack.channelId("#alerts"), "ts", "1.2", "text", "y")))
                .isEqualTo("message_not_found");
    }

    @Test
    void apiSaysNoWithStatus200() {
        HttpResponse<String> none = client.post(slack.postMessageUrl(), Map.of("channel", "#a", "text", "x"));
        HttpResponse<String> wrong = client.post(
                slack.postMessageUrl(), Map.of("channel", "#a", "text", "x"), "Authorization", "Bearer xoxb-other");

        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body()).contains("\"ok\":false", "not_authed");
        assertThat(wrong.body()).contains("invalid_auth");
        assertThat(error(slack.postMessageUrl(), Map.of("text", "x"))).isEqualTo("channel_not_found");
        assertThat(error(slack.postMessageUrl(), Map.of("channel", "#a"))).isEqualTo("no_text");
        assertThat(error(slack.postMessageUrl(), Map.of("channel", "#a", "text", "x", "thread_ts", "1.2")))
                .isEqualTo("thread_not_found");
    }

    @Test
    void burstToOneChannelIsLimitedAndOtherChannelsAreNot() {
        for (int i = 0; i < 10; i++) {
            call(slack.postMessageUrl(), Map.of("channel", "#busy", "text", "x"));
        }

        HttpResponse<String> eleventh = post(slack.postMessageUrl(), Map.of("channel", "#busy", "text", "x"));

        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(eleventh.headers().firstValue("Retry-After")).contains("1");
        assertThat(post(slack.postMessageUrl(), Map.of("channel", "#calm", "text", "x"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void messageIsReadWithoutItsMarksInTheChannelsName() {
        JsonNode posted =
                call(slack.postMessageUrl(), Map.of("channel", "#alerts", "text", "*<http://x/|[FIRING] A &lt; B>*"));
        call(
                slack.updateUrl(),
                Map.of(
                        "channel", posted.path("channel").asText(),
                        "ts", posted.path("ts").asText(),
                        "text", "*done*"));

        assertThat(slack.requests())
                .extracting(one -> slack.read(one.request()).summary())
                .containsExactly("in #alerts: [FIRING] A < B", "edited in #alerts: done");
    }

    static List<Arguments> blocksOverTheLimit() {
        Map<String, Object> divider = Map.of("type", "divider");
        return List.of(
                Arguments.of("50 blocks a message", Collections.nCopies(51, divider)),
                Arguments.of("3000 characters a section", List.of(section("x".repeat(3001)))),
                Arguments.of("a section has text", List.of(section(""))),
                Arguments.of("150 characters a header", List.of(header("plain_text", "x".repeat(151)))),
                Arguments.of("plain text in a header", List.of(header("mrkdwn", "x"))),
                Arguments.of("10 fields", List.of(fields(11, "x"))),
                Arguments.of("2000 characters a field", List.of(fields(1, "x".repeat(2001)))),
                Arguments.of("25 actions", List.of(actions(26, "x", "v"))),
                Arguments.of("75 characters a button", List.of(actions(1, "x".repeat(76), "v"))),
                Arguments.of("2000 characters a value", List.of(actions(1, "x", "v".repeat(2001)))),
                Arguments.of(
                        "ids are unique",
                        List.of(
                                Map.of("type", "divider", "block_id", "b"),
                                Map.of("type", "divider", "block_id", "b"))),
                Arguments.of("known types", List.of(Map.of("type", "carousel"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocksOverTheLimit")
    void messageWithABlockOverTheLimitIsRefusedAsAWhole(String limit, List<Object> blocks) {
        assertThat(error(slack.postMessageUrl(), Map.of("channel", "#a", "text", "x", "blocks", blocks)))
                .isEqualTo("invalid_blocks");
        assertThat(error(
                        slack.postMessageUrl(),
                        Map.of("channel", "#a", "text", "x", "attachments", List.of(Map.of("blocks", blocks)))))
                .isEqualTo("invalid_blocks");
        assertThat(slack.messages()).isEmpty();
    }

    @Test
    void blocksAtTheLimitAreAccepted() {
        List<Object> blocks = List.of(
                header("plain_text", "x".repeat(150)),
                section("x".repeat(3000)),
                fields(10, "x"),
                actions(25, "x".repeat(75), "v"));

        assertThat(call(slack.postMessageUrl(), Map.of("channel", "#a", "text", "x", "blocks", blocks))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    private static Map<String, Object> section(String text) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
    }

    private static Map<String, Object> header(String type, String text) {
        return Map.of("type", "header", "text", Map.of("type", type, "text", text));
    }

    private static Map<String, Object> fields(int count, String text) {
        return Map.of("type", "section", "fields", Collections.nCopies(count, Map.of("type", "mrkdwn", "text", text)));
    }

    private static Map<String, Object> actions(int count, String text, String value) {
        Map<String, Object> button =
                Map.of("type", "button", "text", Map.of("type", "plain_text", "text", text), "value", value);
        return Map.of("type", "actions", "elements", Collections.nCopies(count, button));
    }

    private HttpResponse<String> post(String url, Object body) {
        return client.post(url, body, "Authorization", "Bearer " + slack.token());
    }

    private JsonNode call(String url, Object body) {
        return Json.read(post(url, body).body()).orElseThrow();
    }

    private String error(String url, Object body) {
        return call(url, body).path("error").asText();
    }
}
