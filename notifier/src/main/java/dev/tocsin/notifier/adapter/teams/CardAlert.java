package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Since;

/**
 * An alert as a card's text shows it; everything is escaped.
 *
 * @param title what sets it apart from the others, or its name
 * @param summary empty if all alerts have the same
 * @param source where it comes from, if that can be a link; else empty
 */
public record CardAlert(String title, String summary, String since, String source) {

    static CardAlert of(AlertMessage alert, GroupMessage group) {
        String own = CardText.line(alert.own(group.commonLabels()), ", ");
        boolean named = group.commonLabels().has("alertname");
        String name = CardText.escape(alert.name());
        return new CardAlert(
                own.isEmpty() ? name : named ? own : name + ", " + own,
                group.summary().isEmpty() ? CardText.escape(alert.summary()) : "",
                Since.of(alert, group.at()),
                CardText.link(alert.generatorUrl()));
    }
}
