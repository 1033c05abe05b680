package dev.tocsin.runbooks.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A group that an incident is about, as last heard of while it was. */
@Entity
@Table(schema = "runbooks", name = "incident_group")
@IdClass(MemberRow.Key.class)
class MemberRow {

    @Id
    String incident = "";

    @Id
    @Column(name = "group_hash")
    String groupHash = "";

    String tenant = "";

    @Column(name = "joined_at")
    Instant joinedAt = Instant.EPOCH;

    boolean firing;

    /** The group's content as JSON. */
    String alerts = "";

    /** What names a row. */
    record Key(String incident, String groupHash) implements Serializable {}
}
