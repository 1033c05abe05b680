package dev.tocsin.contracts.v1.deliveries;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Recipient;
import java.time.Instant;

/**
 * The outcome of one attempt; notification and attempt name it.
 *
 * @param attempt from 1
 * @param startedAt when the provider was called
 * @param endedAt when it had answered or the attempt was given up
 * @param possibleRepeat whether an earlier attempt may have reached the provider without our knowing: its answer did not
 *     come in time or was lost on the way, or we were killed, or followed by another notifier, before we had recorded it
 */
public record DeliveryReported(
        NotificationId notification,
        TenantId tenant,
        Recipient recipient,
        GroupId groupId,
        String conversation,
        NotifyReason reason,
        int attempt,
        Instant startedAt,
        Instant endedAt,
        boolean possibleRepeat,
        DeliveryOutcome outcome) {}
