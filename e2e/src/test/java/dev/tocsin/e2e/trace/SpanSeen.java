package dev.tocsin.e2e.trace;

import java.time.Instant;

/**
 * A span that was exported.
 *
 * @param service the service's name
 * @param id      16 hexadecimal digits
 * @param parent  likewise; empty if it begins its trace
 */
public record SpanSeen(
        String service, String trace, String id, String parent, String name, Instant start, Instant end) {}
