package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.WebAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message with one Adaptive Card 1.2, which is what Microsoft's own examples of the webhook show. */
final class AdaptiveCard {

    /** A longer one would leave too little of a message's size. */
    private static final int URL = 2_000;

    private AdaptiveCard() {}

    static Map<String, Object> of(GroupMessage group, String title, String text) {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("contentUrl", null);
        attachment.put("content", card(group, title, text));
        return ordered("type", "message", "attachments", List.of(attachment));
    }

    private static Map<String, Object> card(GroupMessage group, String title, String text) {
        Map<String, Object> card = ordered(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.2",
                "body",
                        List.of(
                                ordered(
                                        "type", "TextBlock",
                                        "text", title,
                                        "weight", "Bolder",
                                        "size", "Medium",
                                        "wrap", true,
                                        "style", "heading",
                                        "color", group.isFiring() ? "Attention" : "Good"),
                                ordered("type", "TextBlock", "text", text, "wrap", true)),
                "msteams", Map.of("width", "full"));
        List<Map<String, Object>> actions = new ArrayList<>();
        addAction(actions, "Runbook", group.runbook());
        addAction(actions, DefaultText.incident(group), group.link("incident"));
        addAction(actions, "Silence", group.link("silence"));
        addAction(actions, "Alerts", group.link("alerts"));
        if (!actions.isEmpty()) {
            card.put("actions", actions);
        }
        return card;
    }

    private static void addAction(List<Map<String, Object>> actions, String title, String url) {
        if (WebAddress.isLinkable(url) && url.length() <= URL) {
            actions.add(ordered("type", "Action.OpenUrl", "title", title, "url", url));
        }
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
