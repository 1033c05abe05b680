package dev.tocsin.runbooks.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that must be published. */
@Entity
@Table(schema = "runbooks", name = "outbox")
class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "message_id")
    String messageId = "";

    String body = "";
    String trace = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
