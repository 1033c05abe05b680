package dev.tocsin.runbooks.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A remark that waits for its incident. */
@Entity
@Table(schema = "runbooks", name = "early_remark")
class EarlyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    String tenant = "";

    @Column(name = "group_hash")
    String groupHash = "";

    Instant at = Instant.EPOCH;
    String kind = "";
    String body = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;
}
