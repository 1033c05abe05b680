package dev.tocsin.oncall.domain.escalation;

import java.time.Instant;

/** What has been done about a group; only while it is awaited is anybody paged. */
public sealed interface Attention {

    /** Nobody has taken it. */
    record Awaited() implements Attention {}

    /** Somebody took it. */
    record Acknowledged(String by, Instant at) implements Attention {}

    /** Its incident was closed, by a person or because the group resolved. */
    record Closed(String by, Instant at) implements Attention {}

    /** The group fires no more. */
    record Resolved() implements Attention {}
}
