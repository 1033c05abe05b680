package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.wire.Runes;
import java.util.ArrayList;
import java.util.List;

/**
 * An alert as a message shows it; everything is escaped.
 *
 * @param name with a link to its source, if that can be one
 * @param labels what it has beside the labels all have in common, on one line
 */
public record SlackAlert(String name, String summary, String labels, boolean firing) {

    private static final int SUMMARY = 400;
    private static final int LABELS = 300;

    static SlackAlert of(AlertMessage alert, GroupMessage group) {
        return new SlackAlert(
                SlackText.link(alert.generatorUrl(), SlackText.escape(Runes.cut(alert.name(), 100))),
                SlackText.escape(Runes.cut(alert.summary(), SUMMARY)),
                SlackText.escape(Runes.cut(own(alert.labels(), group.commonLabels()), LABELS)),
                alert.isFiring());
    }

    private static String own(LabelSet labels, LabelSet common) {
        List<String> own = new ArrayList<>();
        labels.forEach((name, value) -> {
            if (!common.has(name)) {
                own.add(name + "=" + value);
            }
        });
        return String.join(" ", own);
    }
}
