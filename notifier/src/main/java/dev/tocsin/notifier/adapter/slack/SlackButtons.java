package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.WebAddress;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.wire.Runes;
import dev.tocsin.policy.receiver.SlackConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Buttons that open pages: ours, and those the settings name. */
final class SlackButtons {

    private static final int BUTTONS = 25;
    private static final int TEXT = 75;

    /** Slack takes 3,000, and four of those would fill a message. */
    private static final int URL = 2_000;

    private static final Set<String> STYLES = Set.of("primary", "danger");

    private final List<Map<String, Object>> buttons = new ArrayList<>();

    private SlackButtons() {}

    static List<Map<String, Object>> toOurPages(GroupMessage group) {
        return ours(group).buttons;
    }

    private static SlackButtons ours(GroupMessage group) {
        SlackButtons ours = new SlackButtons();
        ours.add("Runbook", group.runbook(), "");
        ours.add(DefaultText.incident(group), group.link("incident"), "");
        ours.add("Silence", group.link("silence"), "");
        ours.add("Alerts", group.link("alerts"), "");
        return ours;
    }

    static List<Map<String, Object>> of(SlackConfig config, GroupMessage group, Wording wording) {
        SlackButtons all = ours(group);
        config.actions()
                .forEach(action -> all.add(
                        wording.of(action.text()).orElse(""),
                        wording.of(action.url()).orElse(""),
                        action.style()));
        return all.buttons;
    }

    private void add(String text, String url, String style) {
        if (buttons.size() == BUTTONS || text.isBlank() || url.length() > URL || !WebAddress.isLinkable(url)) {
            return;
        }
        Map<String, Object> label = SlackBlocks.block("plain_text", "text", Runes.cut(text, TEXT));
        Map<String, Object> button = new LinkedHashMap<>(SlackBlocks.block("button", "text", label));
        button.put("action_id", "open-" + buttons.size());
        button.put("url", url);
        if (STYLES.contains(style)) {
            button.put("style", style);
        }
        buttons.add(button);
    }
}
