package dev.tocsin.notifier.app.port;

import java.time.Instant;

/**
 * One attempt.
 *
 * @param receiver a receiver's name, or a person's
 * @param channel the integration's name; {@code oncall} for a person
 * @param reason why the group was told
 * @param outcome {@code delivered}, {@code retrying}, {@code rejected} or {@code superseded}
 * @param failure the metric's word for what went wrong; empty if nothing did
 * @param detail for people: what the provider said, or what took its place
 */
public record LedgerRow(
        String notification,
        int attempt,
        String tenant,
        String receiver,
        String channel,
        String groupKey,
        String reason,
        String outcome,
        String failure,
        String detail,
        boolean possibleRepeat,
        Instant startedAt,
        Instant endedAt) {}
