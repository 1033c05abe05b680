package dev.tocsin.notifier.adapter.email;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Since;
import dev.tocsin.notifier.domain.message.WebAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An alert as a mail shows it; the HTML template escapes.
 *
 * @param title what sets it apart from the others, or its name
 * @param summary empty if all alerts have the same
 * @param notes annotations that are neither common to all nor shown elsewhere
 * @param source where it comes from, if that can be a link; else empty
 */
public record MailAlert(
        String title, String summary, boolean firing, String since, Map<String, String> notes, String source) {

    /** A mail that nobody can read to its end tells less than a short one. */
    private static final int SHOWN = 25;

    static List<MailAlert> shown(GroupMessage group, List<AlertMessage> alerts) {
        return alerts.stream().limit(SHOWN).map(alert -> of(alert, group)).toList();
    }

    private static MailAlert of(AlertMessage alert, GroupMessage group) {
        String own = alert.own(group.commonLabels()).entrySet().stream()
                .map(label -> label.getKey() + " = " + label.getValue())
                .collect(Collectors.joining(", "));
        String title = own.isEmpty() || group.commonLabels().has("alertname") ? own : alert.name() + ", " + own;
        Map<String, String> notes = notes(alert.annotations());
        notes.keySet().removeIf(group.commonAnnotations()::has);
        notes.values().removeIf(alert.summary()::equals);
        return new MailAlert(
                title.isEmpty() ? alert.name() : title,
                group.summary().isEmpty() ? alert.summary() : "",
                alert.isFiring(),
                Since.of(alert, group.at()),
                notes,
                WebAddress.isLinkable(alert.generatorUrl()) ? alert.generatorUrl() : "");
    }

    /** But for what a mail shows in places of their own. */
    static Map<String, String> notes(LabelSet annotations) {
        Map<String, String> notes = new LinkedHashMap<>(annotations.asMap());
        notes.keySet().removeAll(Set.of("summary", "runbook_url", "runbook"));
        return notes;
    }
}
