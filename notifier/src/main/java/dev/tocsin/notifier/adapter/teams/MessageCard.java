package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.notifier.domain.message.GroupMessage;
import java.util.LinkedHashMap;
import java.util.Map;

/** The card of the retired connectors, as Alertmanager writes it: the key is {@code type}, not {@code @type}. */
final class MessageCard {

    private static final String RED = "8C1A1A";
    private static final String GREEN = "2DC72D";

    private MessageCard() {}

    static Map<String, Object> of(GroupMessage group, String title, String summary, String text) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("@context", "http://schema.org/extensions");
        card.put("type", "MessageCard");
        card.put("title", title);
        card.put("summary", summary);
        card.put("text", text);
        card.put("themeColor", group.isFiring() ? RED : GREEN);
        return card;
    }
}
