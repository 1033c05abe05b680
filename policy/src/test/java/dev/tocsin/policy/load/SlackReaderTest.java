package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.ReceiverReaderTest.only;
import static dev.tocsin.policy.load.Yaml.receiver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.SlackConfig;
import dev.tocsin.policy.receiver.SlackConfig.Action;
import dev.tocsin.policy.receiver.SlackConfig.Confirmation;
import dev.tocsin.policy.receiver.SlackConfig.Endpoint;
import dev.tocsin.policy.receiver.SlackConfig.Field;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackReaderTest {

    private static final String API = "https://slack.com/api/chat.postMessage";

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "slack_api_url: 'https://g'; channel: c; webhook https://g; the global webhook",
                "slack_api_url: 'https://g'; api_url: 'https://o'; webhook https://o; its own webhook",
                "slack_app_token: g; channel: c; token g; the global token",
                "slack_app_token: g; app_token: o; token o; its own token",
                "slack_app_token: g; api_url: 'https://o'; webhook https://o; its own webhook before the global token",
                "slack_api_url: 'https://g'; app_token: o; token o; its own token before the global webhook",
                "slack_api_url: '" + API + "'; http_config: {authorization: {credentials: o}}; token o;"
                        + " the token given as authorization, as was done before there was app_token",
            })
    void findsWhereToPost(String global, String own, String expected, String reason) {
        SlackConfig config =
                only(SlackConfig.class, "global: {" + global + "}\n" + receiver("slack_configs: [{" + own + "}]"));

        assertThat(
                        switch (config.endpoint()) {
                            case Endpoint.IncomingWebhook(Secret url) -> "webhook " + url.reveal();
                            case Endpoint.WebApi(Secret token, URI url) -> "token " + token.reveal();
                        })
                .isEqualTo(expected);
        if (config.endpoint() instanceof Endpoint.WebApi api) {
            assertThat(api.url()).isEqualTo(URI.create(API));
            assertThat(config.http().auth()).isEqualTo(HttpAuth.NONE);
        }
    }

    @Test
    void aMessageHasItsParts() {
        SlackConfig config = only(SlackConfig.class, receiver("""
                slack_configs:
                - app_token: t
                  channel: '#alerts'
                  title: 'T'
                  text:
                  fields: [{title: a, value: b, short: true}, {title: c, value: d}]
                  actions:
                  - {type: button, text: Open, url: 'https://x', name: dropped}
                  - {type: button, text: Ack, name: ack, value: v, confirm: {text: 'Sure?'}}
                  update_message: true
                  link_names: true
                """));

        assertThat(config.channel()).isEqualTo("#alerts");
        assertThat(config.message().title()).isEqualTo("T");
        assertThat(config.message().text()).as("null is the empty text").isEmpty();
        assertThat(config.message().color()).isEqualTo("{{ template \"slack.default.color\" . }}");
        assertThat(config.fields()).containsExactly(new Field("a", "b", true), new Field("c", "d", null));
        assertThat(config.actions())
                .containsExactly(
                        new Action("button", "Open", "https://x", "", "", "", null),
                        new Action("button", "Ack", "", "", "ack", "v", new Confirmation("Sure?", "", "", "")));
        assertThat(config.mrkdwnIn()).containsExactly("fallback", "pretext", "text");
        assertThat(config.linkNames()).isTrue();
    }
}
