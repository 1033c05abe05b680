package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.notifier.domain.message.AlertMessage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An alert as a card's text shows it; everything is escaped.
 *
 * @param source where it comes from, if that can be a link; else empty
 */
public record CardAlert(
        String name, String summary, Map<String, String> labels, Map<String, String> annotations, String source) {

    static CardAlert of(AlertMessage alert) {
        return new CardAlert(
                CardText.escape(alert.name()),
                CardText.escape(alert.summary()),
                escaped(alert.labels()),
                escaped(alert.annotations()),
                CardText.link(alert.generatorUrl()));
    }

    private static Map<String, String> escaped(LabelSet labels) {
        Map<String, String> escaped = new LinkedHashMap<>();
        labels.forEach((name, value) -> escaped.put(CardText.escape(name), CardText.escape(value)));
        return escaped;
    }
}
