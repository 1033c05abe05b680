package dev.tocsin.router.domain.fanout;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.journal.JournalRecord.Told;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.OncallConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a notified group to what it causes. */
public final class FanOut {

    private final PageLinks links;

    public FanOut(PageLinks links) {
        this.links = links;
    }

    /** @param policy the version that the record names */
    public List<Consequence> of(RecordId id, GroupNotified notified, Policy policy) {
        List<Consequence> consequences = new ArrayList<>();
        List<Told> people = new ArrayList<>();
        for (Told told : notified.told()) {
            Optional<IntegrationConfig> config = config(policy, told);
            if (config.isEmpty()) {
                consequences.add(new Consequence.Missing(told.integration()));
            } else if (concernsPeople(config.get())) {
                people.add(told);
            } else {
                notification(id, notified, told, config.get().sendResolved()).ifPresent(consequences::add);
            }
        }
        if (!people.isEmpty()) {
            consequences.add(escalation(id, notified, people, policy));
        }
        return consequences;
    }

    private static Optional<IntegrationConfig> config(Policy policy, Told told) {
        return policy.receiver(told.integration().receiver())
                .flatMap(receiver -> receiver.integration(told.integration()));
    }

    private static boolean concernsPeople(IntegrationConfig config) {
        return config instanceof IncidentConfig || config instanceof OncallConfig;
    }

    /** Empty if nothing is left to say without resolved alerts, as when the last of a group resolves. */
    private Optional<Consequence> notification(RecordId id, GroupNotified notified, Told told, boolean sendResolved) {
        AlertGroup group = sendResolved ? notified.group() : firingOnly(notified.group());
        if (group.alerts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Consequence.Deliver(new Notification(
                new NotificationId(id.derive(told.integration().toString())),
                notified.tenant(),
                new Recipient.Configured(notified.policy(), told.integration()),
                conversation(notified, told),
                told.reason(),
                notified.at(),
                notified.id(),
                group,
                links.of(group))));
    }

    private static AlertGroup firingOnly(AlertGroup group) {
        List<NotifiedAlert> firing =
                group.alerts().stream().filter(NotifiedAlert::isFiring).toList();
        return new AlertGroup(group.receiver(), group.key(), group.groupLabels(), group.routeLabels(), firing);
    }

    /**
     * The group as one integration hears of it: by its key, as providers do, and not by its route, whose id changes when
     * the policy gets a new sibling. No part holds a line feed: labels are quoted in keys.
     */
    private static String conversation(GroupNotified notified, Told told) {
        return String.join(
                "\n",
                notified.tenant().value(),
                notified.id().key().value(),
                told.integration().toString());
    }

    private static Consequence escalation(RecordId id, GroupNotified notified, List<Told> people, Policy policy) {
        return new Consequence.Escalate(new GroupEscalated(
                id.derive("escalation"),
                notified.tenant(),
                notified.policy(),
                people.getFirst().reason(),
                notified.at(),
                Severity.ofGravest(notified.group()),
                notified.group(),
                target(people, policy)));
    }

    private static @Nullable OncallTarget target(List<Told> people, Policy policy) {
        return people.stream()
                .flatMap(told -> config(policy, told).stream())
                .filter(OncallConfig.class::isInstance)
                .map(OncallConfig.class::cast)
                .map(oncall -> new OncallTarget(oncall.schedule(), oncall.escalateAfter()))
                .findFirst()
                .orElse(null);
    }
}
