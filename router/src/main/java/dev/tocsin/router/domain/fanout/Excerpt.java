package dev.tocsin.router.domain.fanout;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import java.util.List;
import java.util.stream.Stream;

/** Less of a group that is too large to be passed on whole. */
public final class Excerpt {

    private static final LabelSet WITHOUT_TEXT =
            LabelSet.of("summary", "The annotations of this alert were left out: they are too large.");

    private Excerpt() {}

    /**
     * So many alerts of the group, and the number of the others. Firing ones are kept before resolved ones, unlike
     * Alertmanager's {@code max_alerts}, so that a group that fires does not look resolved.
     */
    public static AlertGroup of(AlertGroup group, int alerts) {
        List<NotifiedAlert> kept = Stream.concat(
                        group.alerts().stream().filter(NotifiedAlert::isFiring),
                        group.alerts().stream().filter(alert -> !alert.isFiring()))
                .limit(alerts)
                .toList();
        return with(group, kept);
    }

    /** One alert without its annotations and its link: the least that is worth sending. */
    public static AlertGroup bare(AlertGroup group) {
        return with(
                group,
                of(group, 1).alerts().stream()
                        .map(alert ->
                                new NotifiedAlert(alert.labels(), WITHOUT_TEXT, alert.startsAt(), alert.endsAt(), ""))
                        .toList());
    }

    private static AlertGroup with(AlertGroup group, List<NotifiedAlert> kept) {
        return new AlertGroup(
                group.receiver(),
                group.key(),
                group.groupLabels(),
                group.routeLabels(),
                kept,
                group.truncated() + group.alerts().size() - kept.size());
    }
}
