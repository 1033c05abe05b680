package dev.tocsin.engine.app;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.journal.JournalRecord.TellingFailed;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Told;
import dev.tocsin.engine.domain.shard.ShardState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery that failed for good counts as not made, so that the group's next turn tries again. */
final class FailedDelivery {

    private final ShardState state;

    FailedDelivery(ShardState state) {
        this.state = state;
    }

    void decide(DeliveryReported report, Draft draft) {
        if (report.outcome() instanceof DeliveryOutcome.Rejected
                && report.recipient() instanceof Recipient.Configured configured) {
            Integration integration = configured.integration();
            group(report)
                    .filter(group -> isOfLastTelling(report, group.told().get(integration)))
                    .map(group -> new TellingFailed(report.tenant(), group.key().id(), integration))
                    .ifPresent(draft::add);
        }
    }

    private static boolean isOfLastTelling(DeliveryReported report, @Nullable Told told) {
        return told != null && !told.at().isAfter(report.startedAt());
    }

    /** The group by its id, or by its key if a reload has given its route another id since. */
    private Optional<Group> group(DeliveryReported report) {
        return Optional.ofNullable(state.group(new Group.Key(report.tenant(), report.groupId())))
                .or(() -> state.groups().stream()
                        .filter(group -> group.key().tenant().equals(report.tenant()))
                        .filter(group ->
                                group.key().id().key().equals(report.groupId().key()))
                        .findFirst());
    }
}
