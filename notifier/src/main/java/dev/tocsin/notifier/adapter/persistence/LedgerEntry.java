package dev.tocsin.notifier.adapter.persistence;

import dev.tocsin.notifier.app.port.LedgerRow;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the ledger. */
@Entity(name = "NotifierLedgerEntry")
@Table(name = "delivery_attempt", schema = "notifier")
class LedgerEntry {

    @EmbeddedId
    AttemptId id;

    String tenant;
    String receiver;
    String channel;

    @Column(name = "group_key")
    String groupKey;

    String reason;
    String outcome;
    String failure;
    String detail;

    @Column(name = "possible_repeat")
    boolean possibleRepeat;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    LedgerEntry() {}

    LedgerEntry(LedgerRow row) {
        id = new AttemptId(row.notification(), row.attempt());
        tenant = row.tenant();
        receiver = row.receiver();
        channel = row.channel();
        groupKey = row.groupKey();
        reason = row.reason();
        outcome = row.outcome();
        failure = row.failure();
        detail = row.detail();
        possibleRepeat = row.possibleRepeat();
        startedAt = row.startedAt();
        endedAt = row.endedAt();
    }

    LedgerRow row() {
        return new LedgerRow(
                id.notification(),
                id.attempt(),
                tenant,
                receiver,
                channel,
                groupKey,
                reason,
                outcome,
                failure,
                detail,
                possibleRepeat,
                startedAt,
                endedAt);
    }
}
