package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.runbooks.domain.incident.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** How a group stood; whoever decides about the group locks its row. */
@Entity
@Table(schema = "runbooks", name = "group_standing")
@IdClass(StandingRow.Key.class)
class StandingRow {

    @Id
    String tenant = "";

    @Id
    @Column(name = "group_hash")
    String groupHash = "";

    @Column(name = "decided_at")
    Instant decidedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    Standing.Stand stand = Standing.Stand.RESOLVED;

    /** What names a row. */
    record Key(String tenant, String groupHash) implements Serializable {}
}
