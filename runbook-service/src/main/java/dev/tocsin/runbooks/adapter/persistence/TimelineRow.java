package dev.tocsin.runbooks.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** An event of an incident. */
@Entity
@Table(schema = "runbooks", name = "timeline_entry")
@IdClass(TimelineRow.Key.class)
class TimelineRow {

    @Id
    String incident = "";

    @Id
    long sequence;

    Instant at = Instant.EPOCH;
    String kind = "";
    String body = "";

    /** What names a row. */
    record Key(String incident, long sequence) implements Serializable {}
}
