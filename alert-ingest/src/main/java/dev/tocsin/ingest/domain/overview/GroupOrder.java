package dev.tocsin.ingest.domain.overview;

import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Orders groups, and the alerts in them, for people: what fires before what is muted, then the worst, then the newest. */
public final class GroupOrder {

    private static final Comparator<AlertView> ALERTS = Comparator.comparing(AlertView::isSuppressed)
            .thenComparing(alert -> Severity.of(alert.labels()))
            .thenComparing(AlertView::startsAt, Comparator.reverseOrder())
            .thenComparing(AlertView::labels);

    private static final Comparator<GroupView> GROUPS =
            Comparator.comparing((GroupView group) -> group.alerts().getFirst(), ALERTS);

    private GroupOrder() {}

    /** Groups without alerts are left out. */
    public static List<GroupView> sorted(List<GroupView> groups) {
        return groups.stream()
                .filter(group -> !group.alerts().isEmpty())
                .map(GroupOrder::sorted)
                .sorted(GROUPS)
                .toList();
    }

    private static GroupView sorted(GroupView group) {
        return new GroupView(
                group.labels(),
                group.routeLabels(),
                group.receiver(),
                group.alerts().stream().sorted(ALERTS).toList());
    }

    /** When the oldest of the alerts began. */
    public static Instant since(GroupView group) {
        return group.alerts().stream()
                .map(AlertView::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
