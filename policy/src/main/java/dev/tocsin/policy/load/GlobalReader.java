package dev.tocsin.policy.load;

import dev.tocsin.policy.document.DurationText;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code global}. Source: prometheus/alertmanager {@code config/config.go}, {@code GlobalConfig}. */
final class GlobalReader {

    static final URI SLACK_APP_URL = URI.create("https://slack.com/api/chat.postMessage");
    static final URI PAGERDUTY_URL = URI.create("https://events.pagerduty.com/v2/enqueue");

    /** Settings of receivers that are not supported yet. */
    private static final List<String> WITHOUT_EFFECT = List.of(
            "jira_api_url",
            "opsgenie_api_url",
            "opsgenie_api_key",
            "opsgenie_api_key_file",
            "wechat_api_url",
            "wechat_api_secret",
            "wechat_api_secret_file",
            "wechat_api_corp_id",
            "victorops_api_url",
            "victorops_api_key",
            "victorops_api_key_file",
            "telegram_api_url",
            "telegram_bot_token",
            "telegram_bot_token_file",
            "webex_api_url",
            "rocketchat_api_url",
            "rocketchat_token",
            "rocketchat_token_file",
            "rocketchat_token_id",
            "rocketchat_token_id_file",
            "mattermost_webhook_url",
            "mattermost_webhook_url_file");

    private GlobalReader() {}

    static GlobalSettings read(Section global, HttpReader http) {
        Optional<Secret> slackUrl = Secrets.readAddress(global, "slack_api_url");
        Optional<Secret> slackToken = Secrets.read(global, "slack_app_token");
        URI slackAppUrl = Addresses.read(global, "slack_app_url").orElse(SLACK_APP_URL);
        // Before there was slack_app_token, its address was put into slack_api_url; that is still allowed.
        boolean transition = slackUrl.filter(Secret.Inline.class::isInstance)
                .filter(url -> url.reveal().equals(slackAppUrl.toString()))
                .isPresent();
        if (slackUrl.isPresent() && slackToken.isPresent() && !transition) {
            global.error("slack_app_token", "global has both slack_api_url and slack_app_token; remove one");
        }
        GlobalSettings settings = new GlobalSettings(
                global.duration("resolve_timeout", DurationText.PROMETHEUS).orElse(Duration.ofMinutes(5)),
                http.read(global).orElse(HttpConfig.DEFAULT),
                MailSettings.read(global, "smtp_"),
                slackUrl.orElse(null),
                slackToken.orElse(null),
                slackAppUrl,
                Addresses.read(global, "pagerduty_url").orElse(PAGERDUTY_URL));
        WITHOUT_EFFECT.stream()
                .filter(global::has)
                .forEach(key -> global.warning(
                        key, key + " of global has no effect: receivers of this kind are not supported yet"));
        global.end();
        return settings;
    }
}
