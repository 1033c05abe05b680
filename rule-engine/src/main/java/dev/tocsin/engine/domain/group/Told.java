package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Fingerprint;
import java.time.Instant;
import java.util.Set;

/**
 * What an integration was last told of a group.
 *
 * @param at when that was decided
 */
public record Told(Instant at, Set<Fingerprint> firing, Set<Fingerprint> resolved) {

    public Told {
        firing = Set.copyOf(firing);
        resolved = Set.copyOf(resolved);
    }
}
