package dev.tocsin.oncall.adapter.persistence;

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

    /** What names a row. */
    record Key(String tenant, String groupHash, Instant at, long number) implements Serializable {}
}
