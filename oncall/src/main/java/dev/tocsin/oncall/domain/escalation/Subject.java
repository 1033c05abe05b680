package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import java.time.Instant;
import java.util.Comparator;

/**
 * What a chain's pages are about, and by which rules.
 *
 * @param flushedAt when the engine decided this content; a later one replaces an earlier one
 */
public record Subject(PolicyVersion policy, OncallTarget target, String severity, AlertGroup group, Instant flushedAt) {

    /**
     * A page names at most this many alerts, those that fire first, so that it fits into a message and a mail whatever
     * the size of the group.
     */
    static final int MOST_ALERTS = 500;

    static Subject of(GroupEscalated event, OncallTarget target) {
        return new Subject(event.policy(), target, event.severity(), cut(event.group()), event.at());
    }

    /** The same, after the group resolved. */
    Subject resolved(GroupEscalated event) {
        return new Subject(policy, target, severity, cut(event.group()), event.at());
    }

    private static AlertGroup cut(AlertGroup group) {
        if (group.alerts().size() <= MOST_ALERTS) {
            return group;
        }
        return new AlertGroup(
                group.receiver(),
                group.key(),
                group.groupLabels(),
                group.routeLabels(),
                group.alerts().stream()
                        .sorted(Comparator.comparing(NotifiedAlert::isFiring).reversed())
                        .limit(MOST_ALERTS)
                        .toList());
    }
}
