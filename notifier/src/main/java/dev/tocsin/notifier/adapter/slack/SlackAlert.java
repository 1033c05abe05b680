package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Since;
import dev.tocsin.notifier.domain.wire.Runes;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An alert as a message shows it; everything is escaped.
 *
 * @param name with a link to its source, if that can be one
 * @param summary empty if all alerts have the same
 * @param labels what it has beside the labels all have in common, on one line
 */
public record SlackAlert(String name, String summary, String labels, String since, boolean firing) {

    private static final int SUMMARY = 400;
    private static final int LABELS = 300;

    static SlackAlert of(AlertMessage alert, GroupMessage group) {
        return new SlackAlert(
                SlackText.link(alert.generatorUrl(), SlackText.escape(Runes.cut(alert.name(), 100))),
                group.summary().isEmpty() ? SlackText.escape(Runes.cut(alert.summary(), SUMMARY)) : "",
                SlackText.escape(Runes.cut(line(alert.own(group.commonLabels()), " "), LABELS)),
                Since.of(alert, group.at()),
                alert.isFiring());
    }

    /** Labels on one line. */
    static String line(Map<String, String> labels, String separator) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(separator));
    }
}
