package dev.tocsin.contracts.v1.journal;

import dev.tocsin.contracts.LabelSet;
import java.time.Instant;

/**
 * An alert as the engine holds it.
 *
 * @param endsAt when it is taken to end unless it is repeated
 * @param updatedAt when we last heard of it
 * @param timeout whether its end is our guess rather than its sender's word
 * @param source who sent it
 */
public record AlertFact(
        LabelSet labels,
        LabelSet annotations,
        Instant startsAt,
        Instant endsAt,
        Instant updatedAt,
        boolean timeout,
        String generatorUrl,
        String source) {}
