package dev.tocsin.notifier.domain.message;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.domain.wire.GoRegex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A group as a message shows it: Alertmanager's template data.
 *
 * <p>Source: prometheus/alertmanager {@code template/template.go}, {@code Data}.
 *
 * @param receiver quoted as a regular expression, as Alertmanager does
 * @param status firing if at least one of {@code alerts} fires
 * @param commonLabels those that all of {@code alerts} have, resolved ones included
 * @param externalUrl the address of this installation, without a slash at its end
 * @param links addresses of our pages by name
 * @param at when it was decided to tell this; the same for every attempt
 * @param truncated how many alerts were left out, here or before
 */
public record GroupMessage(
        String receiver,
        AlertStatus status,
        List<AlertMessage> alerts,
        NotifyReason reason,
        GroupKey key,
        LabelSet groupLabels,
        LabelSet commonLabels,
        LabelSet commonAnnotations,
        LabelSet routeLabels,
        String externalUrl,
        Map<String, String> links,
        int truncated,
        Instant at) {

    /** The whole group. */
    public static GroupMessage of(Notification notification, String externalUrl) {
        return of(notification, externalUrl, Integer.MAX_VALUE);
    }

    /** The group's first {@code maxAlerts} alerts; what is common to them is computed after the rest was left out. */
    public static GroupMessage of(Notification notification, String externalUrl, int maxAlerts) {
        var group = notification.group();
        List<AlertMessage> kept =
                group.alerts().stream().limit(maxAlerts).map(AlertMessage::of).toList();
        return new GroupMessage(
                GoRegex.quote(group.receiver()),
                kept.stream().anyMatch(AlertMessage::isFiring) ? AlertStatus.FIRING : AlertStatus.RESOLVED,
                kept,
                notification.reason(),
                group.key(),
                group.groupLabels(),
                Common.of(kept.stream().map(AlertMessage::labels)),
                Common.of(kept.stream().map(AlertMessage::annotations)),
                group.routeLabels(),
                externalUrl,
                notification.links(),
                group.truncated() + group.alerts().size() - kept.size(),
                notification.decidedAt());
    }

    public List<AlertMessage> firing() {
        return with(AlertStatus.FIRING);
    }

    public List<AlertMessage> resolved() {
        return with(AlertStatus.RESOLVED);
    }

    private List<AlertMessage> with(AlertStatus wanted) {
        return alerts.stream().filter(alert -> alert.status() == wanted).toList();
    }

    /** {@code 2 firing, 1 resolved}, without what is none of. */
    public String counts() {
        int resolved = resolved().size();
        if (!isFiring()) {
            return resolved + " resolved";
        }
        return firing().size() + " firing" + (resolved == 0 ? "" : ", " + resolved + " resolved");
    }

    /** What all alerts say of themselves; empty if each says something else. */
    public String summary() {
        String first = alerts.isEmpty() ? "" : alerts.getFirst().summary();
        return alerts.stream().allMatch(alert -> alert.summary().equals(first)) ? first : "";
    }

    /** Labels that all alerts have, but for the name. */
    public Map<String, String> where() {
        Map<String, String> where = new LinkedHashMap<>(commonLabels.asMap());
        where.remove("alertname");
        return where;
    }

    public boolean isFiring() {
        return status == AlertStatus.FIRING;
    }

    /** One of our own pages, or the empty string. */
    public String link(String name) {
        return links.getOrDefault(name, "");
    }

    /** The runbook its alerts name, if it is one and the same; else ours; else the empty string. */
    public String runbook() {
        return Stream.of(commonAnnotations.value("runbook_url"), link("runbook"))
                .filter(WebAddress::isLinkable)
                .findFirst()
                .orElse("");
    }
}
