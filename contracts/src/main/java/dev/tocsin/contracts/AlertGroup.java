package dev.tocsin.contracts;

import java.util.List;

/**
 * A group at the moment it is notified.
 *
 * @param receiver the receiver it goes to
 * @param groupLabels the labels it is grouped by; a label its alerts lack is absent
 * @param routeLabels the labels its route adds
 * @param alerts those that fire and those resolved since they were last told, in Alertmanager's order: by {@code job},
 *     then {@code instance}, then label set
 */
public record AlertGroup(
        String receiver, GroupKey key, LabelSet groupLabels, LabelSet routeLabels, List<NotifiedAlert> alerts) {

    public AlertGroup {
        alerts = List.copyOf(alerts);
    }

    public boolean isFiring() {
        return alerts.stream().anyMatch(NotifiedAlert::isFiring);
    }
}
