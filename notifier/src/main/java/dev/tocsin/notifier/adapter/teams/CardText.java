package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.notifier.domain.message.WebAddress;
import java.util.Map;
import java.util.stream.Collectors;

/** Values inside a card's Markdown. */
final class CardText {

    private CardText() {}

    /** Takes away what would make a link with another name than its address. */
    static String escape(String value) {
        return value.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    /** Labels on one line. */
    static String line(Map<String, String> labels, String separator) {
        return labels.entrySet().stream()
                .map(label -> escape(label.getKey()) + " = " + escape(label.getValue()))
                .collect(Collectors.joining(separator));
    }

    /** An address for the round brackets of a link; empty if it must not be one. */
    static String link(String address) {
        return WebAddress.isLinkable(address) ? address.replace("(", "%28").replace(")", "%29") : "";
    }
}
