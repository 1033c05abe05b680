package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack.
 *
 * @param channel a template; empty for the webhook's own
 * @param timeout of a request; zero for none
 */
public record SlackConfig(
        Integration integration,
        boolean sendResolved,
        HttpConfig http,
        Endpoint endpoint,
        String channel,
        Message message,
        List<Field> fields,
        boolean shortFields,
        List<Action> actions,
        List<String> mrkdwnIn,
        boolean linkNames,
        Duration timeout)
        implements IntegrationConfig {

    /** Where messages are posted. */
    public sealed interface Endpoint {

        /** An incoming webhook, whose address is its credential. */
        record IncomingWebhook(Secret url) implements Endpoint {}

        /** {@code chat.postMessage} with a bot's token. */
        record WebApi(Secret token, URI url) implements Endpoint {}
    }

    /** The texts of a message; all are templates. */
    public record Message(
            String username,
            String iconEmoji,
            String iconUrl,
            String color,
            String title,
            String titleLink,
            String pretext,
            String text,
            String messageText,
            String footer,
            String fallback,
            String callbackId,
            String imageUrl,
            String thumbUrl) {}

    /** @param shortField null for the message's default */
    public record Field(
            String title, String value, @Nullable Boolean shortField) {}

    public record Action(
            String type,
            String text,
            String url,
            String style,
            String name,
            String value,
            @Nullable Confirmation confirm) {}

    public record Confirmation(String text, String title, String okText, String dismissText) {}
}
