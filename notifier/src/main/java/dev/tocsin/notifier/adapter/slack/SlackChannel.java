package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.app.port.Channel;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.app.port.Http;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.ChatMessage;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.WebAddress;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.pace.RateLimit;
import dev.tocsin.policy.receiver.SlackConfig;
import dev.tocsin.policy.receiver.SlackConfig.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends a group to a Slack channel. */
@ApplicationScoped
public class SlackChannel implements Channel<SlackConfig> {

    private static final Rejected NO_ADDRESS =
            new Rejected(DeliveryFailure.NOT_CONFIGURED, "the api_url is no http or https address");
    private static final Rejected NO_CHANNEL = new Rejected(
            DeliveryFailure.NOT_CONFIGURED, "the channel is empty, or a template that needs more than fields");

    private final Http http;
    private final SlackMessage message;
    private final Site site;

    SlackChannel(Http http, Texts texts, Site site) {
        this.http = http;
        this.message = new SlackMessage(texts);
        this.site = site;
    }

    @Override
    public Destination destination(SlackConfig config) {
        String credential =
                switch (config.endpoint()) {
                    case Endpoint.IncomingWebhook webhook -> webhook.url().reveal();
                    case Endpoint.WebApi api -> api.token().reveal() + " " + config.channel();
                };
        return new Destination("slack", credential, RateLimit.SLACK);
    }

    @Override
    public AttemptOutcome send(SlackConfig config, Dispatch dispatch) {
        GroupMessage group = GroupMessage.of(dispatch.notification(), site.publicUrl());
        Map<String, Object> content = message.of(config, group);
        SlackApi slack = new SlackApi(http, config, dispatch.at());
        return switch (config.endpoint()) {
            case Endpoint.IncomingWebhook webhook ->
                WebAddress.isLinkable(webhook.url().reveal())
                        ? slack.webhook(webhook, channel(config, group).orElse(""), content)
                        : NO_ADDRESS;
            case Endpoint.WebApi api -> {
                ChatMessage chat =
                        dispatch.episode() == null ? null : dispatch.episode().chat();
                yield chat == null
                        ? begin(slack, api, config, group, content)
                        : go(slack, api, config, group, content, chat);
            }
        };
    }

    private static AttemptOutcome begin(
            SlackApi slack, Endpoint.WebApi api, SlackConfig config, GroupMessage group, Map<String, Object> content) {
        return channel(config, group)
                .map(channel -> slack.post(api, channel, content))
                .orElse(NO_CHANNEL);
    }

    private static Optional<String> channel(SlackConfig config, GroupMessage group) {
        return new Wording(group, UnaryOperator.identity()).of(config.channel()).filter(channel -> !channel.isBlank());
    }

    /** First the edit, which can be repeated at will; then the word in the thread, which cannot. */
    private AttemptOutcome go(
            SlackApi slack,
            Endpoint.WebApi api,
            SlackConfig config,
            GroupMessage group,
            Map<String, Object> content,
            ChatMessage chat) {
        AttemptOutcome edited = slack.update(api, chat.channel(), chat.ts(), content);
        if (SlackAnswer.isNotEditable(edited)) {
            return begin(slack, api, config, group, content);
        }
        if (!(edited instanceof Delivered)) {
            return edited;
        }
        AttemptOutcome told = slack.post(api, chat.channel(), change(group, chat));
        return told instanceof Delivered ? new Delivered(chat.ts(), chat) : told;
    }

    /** Edits make no sound. A reminder that stayed in the thread would be none, so that one is shown in the channel. */
    private Map<String, Object> change(GroupMessage group, ChatMessage chat) {
        return Map.of(
                "text",
                message.change(group),
                "thread_ts",
                chat.ts(),
                "reply_broadcast",
                group.reason() == NotifyReason.REPEAT_INTERVAL);
    }
}
