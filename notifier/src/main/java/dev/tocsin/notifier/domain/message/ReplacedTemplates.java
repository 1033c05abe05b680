package dev.tocsin.notifier.domain.message;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.EmailConfig;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.OncallConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.SlackConfig;
import dev.tocsin.policy.receiver.TeamsConfig;
import dev.tocsin.policy.receiver.WebhookConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a policy that take a template engine we do not have, and give way to words of our own. */
public final class ReplacedTemplates {

    private ReplacedTemplates() {}

    /** Such as {@code team-db/slack[0] text}, in order of the policy. */
    public static List<String> of(Policy policy) {
        return policy.receivers().stream()
                .flatMap(receiver -> receiver.integrations().stream())
                .flatMap(config -> texts(config).entrySet().stream()
                        .filter(text -> Wording.isReplaced(text.getValue()))
                        .map(text -> config.integration() + " " + text.getKey()))
                .toList();
    }

    private static Map<String, String> texts(IntegrationConfig config) {
        Map<String, String> texts = new LinkedHashMap<>();
        switch (config) {
            case SlackConfig slack -> {
                texts.put("channel", slack.channel());
                texts.put("color", slack.message().color());
                texts.put("title", slack.message().title());
                texts.put("title_link", slack.message().titleLink());
                texts.put("pretext", slack.message().pretext());
                texts.put("text", slack.message().text());
                texts.put("message_text", slack.message().messageText());
                texts.put("footer", slack.message().footer());
            }
            case EmailConfig email -> {
                texts.put("to", email.to());
                texts.put("from", email.from());
                texts.put("html", email.html());
                texts.put("text", email.text());
                email.headers().forEach((name, value) -> texts.put("headers " + name, value));
            }
            case PagerdutyConfig pagerduty -> {
                texts.put("description", pagerduty.description());
                texts.put("severity", pagerduty.severity());
                texts.put("client", pagerduty.client());
                texts.put("client_url", pagerduty.clientUrl());
                texts.put("class", pagerduty.eventClass());
                texts.put("component", pagerduty.component());
                texts.put("group", pagerduty.group());
            }
            case TeamsConfig teams -> {
                texts.put("title", teams.title());
                texts.put("summary", teams.summary());
                texts.put("text", teams.text());
            }
            case WebhookConfig webhook -> {
                // Its url is a secret, and without rendering it nothing is sent: the outcome says so.
            }
            case OncallConfig oncall -> {
                // It has no texts.
            }
            case IncidentConfig incident -> {
                // Nor has this.
            }
        }
        return texts;
    }
}
