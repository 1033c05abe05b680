package dev.tocsin.oncall.adapter.persistence;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.oncall.app.port.OncallLedger;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.TrailEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of what happened to a group's escalation. */
@Entity
@Table(schema = "oncall", name = "escalation_entry")
@IdClass(EscalationEntry.Key.class)
class EscalationEntry {

    @Id
    String tenant = "";

    @Id
    @Column(name = "group_hash", columnDefinition = "char(64)")
    String groupHash = "";

    @Id
    Instant at = Instant.EPOCH;

    @Id
    long number;

    @Column(name = "group_key")
    String groupKey = "";

    String kind = "";
    String schedule = "";
    String who = "";
    int step;
    String detail = "";

    OncallLedger.Kept kept() {
        return new OncallLedger.Kept(
                new GroupRef(new TenantId(tenant), new GroupKey(groupKey)),
                new TrailEntry(number, at, TrailEntry.Kind.valueOf(kind), schedule, who, step, detail));
    }

    /** What names a row. */
    record Key(String tenant, String groupHash, Instant at, long number) implements Serializable {}
}
