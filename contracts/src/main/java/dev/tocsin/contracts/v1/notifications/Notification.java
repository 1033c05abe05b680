package dev.tocsin.contracts.v1.notifications;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import java.time.Instant;
import java.util.Map;

/**
 * One delivery to one recipient.
 *
 * @param conversation what it continues, such as a group told to an integration: later ones supersede earlier ones and
 *     are never overtaken by them
 * @param reason why it is sent now
 * @param decidedAt when the engine decided it
 * @param group what it says; already without resolved alerts if the recipient does not want them
 * @param links addresses of our pages by name: {@code incident}, {@code runbook}, {@code silence}, {@code alerts}
 */
public record Notification(
        NotificationId id,
        TenantId tenant,
        Recipient recipient,
        String conversation,
        NotifyReason reason,
        Instant decidedAt,
        GroupId groupId,
        AlertGroup group,
        Map<String, String> links) {

    public Notification {
        links = Map.copyOf(links);
    }
}
