package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.oncall.domain.escalation.Attention;
import java.time.Instant;

/**
 * What has been done about a group, as JSON.
 *
 * @param by empty unless somebody did it
 * @param at the epoch unless somebody did it
 */
record AttentionDocument(Kind kind, String by, Instant at) {

    enum Kind {
        AWAITED,
        ACKNOWLEDGED,
        CLOSED,
        RESOLVED
    }

    static AttentionDocument of(Attention attention) {
        return switch (attention) {
            case Attention.Awaited _ -> new AttentionDocument(Kind.AWAITED, "", Instant.EPOCH);
            case Attention.Acknowledged(String by, Instant at) -> new AttentionDocument(Kind.ACKNOWLEDGED, by, at);
            case Attention.Closed(String by, Instant at) -> new AttentionDocument(Kind.CLOSED, by, at);
            case Attention.Resolved _ -> new AttentionDocument(Kind.RESOLVED, "", Instant.EPOCH);
        };
    }

    Attention attention() {
        return switch (kind) {
            case AWAITED -> new Attention.Awaited();
            case ACKNOWLEDGED -> new Attention.Acknowledged(by, at);
            case CLOSED -> new Attention.Closed(by, at);
            case RESOLVED -> new Attention.Resolved();
        };
    }
}
