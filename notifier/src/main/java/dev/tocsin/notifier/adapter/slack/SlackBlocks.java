package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Since;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.wire.GoJson;
import dev.tocsin.notifier.domain.wire.Runes;
import dev.tocsin.policy.receiver.SlackConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group as Block Kit blocks, within the limits of each. */
final class SlackBlocks {

    private static final int SECTION_TEXT = 3_000;
    private static final int FIELDS = 10;
    private static final int FIELD_TEXT = 2_000;
    private static final int MAX_ALERTS = 20;
    private static final int SUMMARY = 400;
    private static final int CONTEXT = 500;

    /** All blocks together, as JSON; found by others, not documented (bolt-js issue 2509), so not used up. */
    private static final int BLOCKS_TEXT = 12_000;

    private final Texts texts;

    SlackBlocks(Texts texts) {
        this.texts = texts;
    }

    /** All that is wanted; if that is too much for one message, the text and the buttons to our own pages. */
    List<Map<String, Object>> of(SlackConfig config, GroupMessage group, Wording wording) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        addSection(blocks, wording.or(config.message().pretext(), () -> ""));
        addSection(blocks, wording.or(config.message().text(), () -> alerts(group)));
        addFields(blocks, config, wording);
        addContext(blocks, config, group, wording);
        addButtons(blocks, SlackButtons.of(config, group, wording));
        return GoJson.write(blocks).length() <= BLOCKS_TEXT ? blocks : essentials(config, group, wording);
    }

    private List<Map<String, Object>> essentials(SlackConfig config, GroupMessage group, Wording wording) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        addSection(blocks, wording.or(config.message().text(), () -> alerts(group)));
        addButtons(blocks, SlackButtons.toOurPages(group));
        return blocks;
    }

    private static void addButtons(List<Map<String, Object>> blocks, List<Map<String, Object>> buttons) {
        if (!buttons.isEmpty()) {
            blocks.add(block("actions", "elements", buttons));
        }
    }

    private static void addSection(List<Map<String, Object>> blocks, String text) {
        if (!text.isBlank()) {
            blocks.add(block("section", "text", mrkdwn(Runes.cut(text.strip(), SECTION_TEXT))));
        }
    }

    private static void addFields(List<Map<String, Object>> blocks, SlackConfig config, Wording wording) {
        List<Map<String, Object>> fields = config.fields().stream()
                .map(field -> field(wording.or(field.title(), () -> ""), wording.or(field.value(), () -> "")))
                .filter(text -> !text.isBlank())
                .limit(FIELDS)
                .map(text -> mrkdwn(Runes.cut(text, FIELD_TEXT)))
                .toList();
        if (!fields.isEmpty()) {
            blocks.add(block("section", "fields", fields));
        }
    }

    private static String field(String title, String value) {
        return title.isBlank() ? value : "*" + title + "*\n" + value;
    }

    private static void addContext(
            List<Map<String, Object>> blocks, SlackConfig config, GroupMessage group, Wording wording) {
        String context = Stream.of(
                        wording.or(config.message().footer(), () -> ""),
                        group.counts() + ", " + Since.of(group),
                        SlackText.escape(SlackAlert.line(group.where(), " ")),
                        group.reason().text())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        blocks.add(block("context", "elements", List.of(mrkdwn(Runes.cut(context, CONTEXT)))));
    }

    /** As many alerts as fit into one section. */
    private String alerts(GroupMessage group) {
        int shown = Math.min(group.alerts().size(), MAX_ALERTS);
        String text = alerts(group, shown);
        while (text.length() > SECTION_TEXT && shown > 1) {
            shown /= 2;
            text = alerts(group, shown);
        }
        return text;
    }

    private String alerts(GroupMessage group, int shown) {
        List<SlackAlert> alerts = Stream.concat(group.firing().stream(), group.resolved().stream())
                .limit(shown)
                .map(alert -> SlackAlert.of(alert, group))
                .toList();
        return texts.render(
                        "slack/message.txt",
                        Map.of(
                                "summary",
                                SlackText.escape(Runes.cut(group.summary(), SUMMARY)),
                                "alerts",
                                alerts,
                                "more",
                                group.alerts().size() - shown + group.truncated()))
                .strip();
    }

    static Map<String, Object> mrkdwn(String text) {
        return block("mrkdwn", "text", text);
    }

    /** An object with a type and one more property. */
    static Map<String, Object> block(String type, String property, Object value) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("type", type);
        block.put(property, value);
        return block;
    }
}
