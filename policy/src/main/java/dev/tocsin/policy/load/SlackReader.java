package dev.tocsin.policy.load;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.document.DurationText;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.SlackConfig;
import dev.tocsin.policy.receiver.SlackConfig.Endpoint;
import dev.tocsin.policy.receiver.SlackConfig.Message;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code slack_configs}. Source: prometheus/alertmanager {@code config/notifiers.go}, {@code SlackConfig}. */
final class SlackReader {

    /** Keys of legacy attachments, in whose place messages are made of blocks. */
    private static final List<String> WITHOUT_EFFECT =
            List.of("short_fields", "mrkdwn_in", "fallback", "callback_id", "image_url", "thumb_url");

    private static final List<String> MRKDWN_IN = List.of("fallback", "pretext", "text");

    private final GlobalSettings global;
    private final HttpReader http;

    SlackReader(GlobalSettings global, HttpReader http) {
        this.global = global;
        this.http = http;
    }

    Optional<SlackConfig> read(Section section, Integration integration) {
        HttpConfig client = http.read(section).orElse(global.http());
        Optional<Endpoint> endpoint = endpoint(section, client);
        boolean updates = section.flag("update_message", false);
        if (updates
                && endpoint.filter(Endpoint.IncomingWebhook.class::isInstance).isPresent()) {
            section.error(
                    "update_message",
                    "update_message of " + section.name() + " needs app_token: a webhook's messages cannot be changed");
        }
        boolean usesToken = endpoint.filter(Endpoint.WebApi.class::isInstance).isPresent();
        SlackConfig config = new SlackConfig(
                integration,
                section.flag("send_resolved", false),
                usesToken ? client.withAuth(HttpAuth.NONE) : client,
                endpoint.orElse(new Endpoint.IncomingWebhook(Secret.of(""))),
                section.text("channel", ""),
                message(section),
                SlackParts.fields(section),
                section.flag("short_fields", false),
                SlackParts.actions(section),
                section.texts("mrkdwn_in").orElse(MRKDWN_IN),
                section.flag("link_names", false),
                section.duration("timeout", DurationText.GO).orElse(Duration.ZERO));
        if (section.has("update_message") && !updates && usesToken) {
            section.warning(
                    "update_message",
                    "update_message of " + section.name()
                            + " has no effect: a problem's message is always edited in place, with changes in its thread");
        }
        WITHOUT_EFFECT.stream()
                .filter(section::has)
                .forEach(key -> section.warning(
                        key, key + " of " + section.name() + " has no effect: messages are made of blocks"));
        section.end();
        return endpoint.map(given -> config);
    }

    private Optional<Endpoint> endpoint(Section section, HttpConfig client) {
        Optional<Secret> url = Secrets.readAddress(section, "api_url");
        Optional<Secret> token = Secrets.read(section, "app_token");
        URI appUrl = Addresses.read(section, "app_url").orElse(global.slackAppUrl());
        if (url.isPresent() && token.isPresent()) {
            section.error("app_token", section.name() + " has both api_url and app_token; remove one");
        }
        if (token.isPresent() && !client.auth().equals(HttpAuth.NONE)) {
            section.error(
                    "app_token",
                    section.name() + " has app_token together with authorization in http_config; remove one");
        }
        boolean ownAuth = section.has("http_config") && !client.auth().equals(HttpAuth.NONE);
        if (url.isEmpty() && token.isEmpty() && !ownAuth) {
            token = Optional.ofNullable(global.slackAppToken());
        }
        if (token.isPresent()) {
            return token.map(bot -> new Endpoint.WebApi(bot, appUrl));
        }
        Optional<Secret> address = url.or(() -> Optional.ofNullable(global.slackApiUrl()));
        if (address.isEmpty()) {
            section.error(
                    "api_url",
                    section.name() + " has no api_url or app_token, and global has no slack_api_url or"
                            + " slack_app_token; add one of them, inline or as a file");
        }
        return address.map(found -> byToken(found, appUrl, client).orElse(new Endpoint.IncomingWebhook(found)));
    }

    /** Before there was app_token, the API's address was given as api_url and the token as authorization. */
    private static Optional<Endpoint> byToken(Secret address, URI appUrl, HttpConfig client) {
        return client.auth() instanceof HttpAuth.Header(String type, Secret credentials)
                        && type.equals("Bearer")
                        && address instanceof Secret.Inline(String inline)
                        && inline.equals(appUrl.toString())
                ? Optional.of(new Endpoint.WebApi(credentials, appUrl))
                : Optional.empty();
    }

    private static Message message(Section section) {
        return new Message(
                template(section, "username", "username"),
                template(section, "icon_emoji", "iconemoji"),
                template(section, "icon_url", "iconurl"),
                template(section, "color", "color"),
                template(section, "title", "title"),
                template(section, "title_link", "titlelink"),
                template(section, "pretext", "pretext"),
                template(section, "text", "text"),
                section.text("message_text", ""),
                template(section, "footer", "footer"),
                template(section, "fallback", "fallback"),
                template(section, "callback_id", "callbackid"),
                section.text("image_url", ""),
                section.text("thumb_url", ""));
    }

    private static String template(Section section, String key, String name) {
        return section.text(key, "{{ template \"slack.default." + name + "\" . }}");
    }
}
