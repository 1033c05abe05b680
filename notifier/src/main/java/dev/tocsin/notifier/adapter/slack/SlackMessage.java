package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.wire.Runes;
import dev.tocsin.policy.receiver.SlackConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The message that shows a group: its headline as text, which is also what a phone's notification shows, and the rest as
 * blocks beside a bar of colour.
 */
final class SlackMessage {

    /** Slack advises 4,000 characters at most, and cuts at 40,000. */
    private static final int TEXT = 3_000;

    private static final int TITLE = 1_024;

    private final SlackBlocks blocks;
    private final Texts texts;

    SlackMessage(Texts texts) {
        this.texts = texts;
        this.blocks = new SlackBlocks(texts);
    }

    /** Its fields but for where it goes. */
    Map<String, Object> of(SlackConfig config, GroupMessage group) {
        Wording wording = new Wording(group, SlackText::escape);
        var words = config.message();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("text", headline(config, group, wording));
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("color", wording.or(words.color(), () -> group.isFiring() ? "danger" : "good"));
        attachment.put("blocks", blocks.of(config, group, wording));
        message.put("attachments", List.of(attachment));
        putLiteral(message, "username", words.username(), wording);
        putLiteral(message, "icon_emoji", words.iconEmoji(), wording);
        putLiteral(message, "icon_url", words.iconUrl(), wording);
        if (config.linkNames()) {
            message.put("link_names", true);
        }
        return message;
    }

    private static String headline(SlackConfig config, GroupMessage group, Wording wording) {
        var words = config.message();
        return Runes.cut(
                wording.required(words.messageText(), () -> {
                    String title = wording.required(
                            words.title(), () -> SlackText.escape(Runes.cut(DefaultText.subject(group), TITLE)));
                    String link = wording.or(words.titleLink(), () -> titleLink(group));
                    return "*" + SlackText.link(link, title.strip()) + "*";
                }),
                TEXT);
    }

    /** Our own page, where there is one; the address of Alertmanager's list leads to the overview. */
    private static String titleLink(GroupMessage group) {
        return group.link("alerts").isEmpty() ? DefaultText.alertsLink(group) : group.link("alerts");
    }

    /** Left out unless the settings say something: a bot needs a scope of its own to change its name. */
    private static void putLiteral(Map<String, Object> message, String field, String configured, Wording wording) {
        wording.of(configured).filter(text -> !text.isBlank()).ifPresent(text -> message.put(field, text));
    }

    /** What the thread is told of a change. */
    String change(GroupMessage group) {
        return Runes.cut(
                texts.render(
                                "slack/change.txt",
                                Map.of(
                                        "reason", group.reason().text(),
                                        "firing", group.firing().size(),
                                        "resolved", group.resolved().size()))
                        .strip(),
                TEXT);
    }
}
