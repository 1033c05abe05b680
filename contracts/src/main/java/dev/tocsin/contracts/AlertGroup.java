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
 * @param truncated how many more alerts it has, which were left out since a message would have been too large; absent
 *     from JSON if none
 */
public record AlertGroup(
        String receiver,
        GroupKey key,
        LabelSet groupLabels,
        LabelSet routeLabels,
        List<NotifiedAlert> alerts,
        int truncated) {

    public AlertGroup {
        alerts = List.copyOf(alerts);
    }

    /** The whole group. */
    public AlertGroup(
            String receiver, GroupKey key, LabelSet groupLabels, LabelSet routeLabels, List<NotifiedAlert> alerts) {
        this(receiver, key, groupLabels, routeLabels, alerts, 0);
    }

    public boolean isFiring() {
        return alerts.stream().anyMatch(NotifiedAlert::isFiring);
    }
}
