package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a chain's pages are about, and by which rules.
 *
 * @param flushedAt when the engine decided this content; a later one replaces an earlier one
 */
public record Subject(PolicyVersion policy, OncallTarget target, String severity, AlertGroup group, Instant flushedAt) {

    /**
     * A page names alerts of about this many characters, those that fire first and one in any case, so that it fits into
     * a message whatever the size of the group.
     */
    static final int MOST_CHARACTERS = 100_000;

    static Subject of(GroupEscalated event, OncallTarget target) {
        return new Subject(event.policy(), target, event.severity(), cut(event.group()), event.at());
    }

    /** The same, after the group resolved. */
    Subject resolved(GroupEscalated event) {
        return new Subject(policy, target, severity, cut(event.group()), event.at());
    }

    private static AlertGroup cut(AlertGroup group) {
        List<NotifiedAlert> firingFirst = group.alerts().stream()
                .sorted(Comparator.comparing(NotifiedAlert::isFiring).reversed())
                .toList();
        int characters = 0;
        int kept = 0;
        while (kept < firingFirst.size() && (kept == 0 || characters < MOST_CHARACTERS)) {
            characters += characters(firingFirst.get(kept));
            kept++;
        }
        return kept == firingFirst.size()
                ? group
                : new AlertGroup(
                        group.receiver(),
                        group.key(),
                        group.groupLabels(),
                        group.routeLabels(),
                        firingFirst.subList(0, kept),
                        group.truncated() + firingFirst.size() - kept);
    }

    private static int characters(NotifiedAlert alert) {
        return characters(alert.labels())
                + characters(alert.annotations())
                + alert.generatorUrl().length();
    }

    private static int characters(LabelSet labels) {
        int characters = 0;
        for (int i = 0; i < labels.size(); i++) {
            characters += labels.name(i).length() + labels.value(i).length();
        }
        return characters;
    }
}
