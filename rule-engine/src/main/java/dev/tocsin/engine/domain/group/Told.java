package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.PolicyVersion;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an integration was last told of a group.
 *
 * @param at when that was decided
 * @param hidden what it was told fires before that, and which was left out then because it was muted; it is still owed
 *     its end
 * @param policy the policy it was told under; null if that is not known
 */
public record Told(
        Instant at,
        Set<Fingerprint> firing,
        Set<Fingerprint> resolved,
        Set<Fingerprint> hidden,
        @Nullable PolicyVersion policy) {

    public Told {
        firing = Set.copyOf(firing);
        resolved = Set.copyOf(resolved);
        hidden = Set.copyOf(hidden);
    }

    /** Of what it must hear the end: all that it was told fires, and not yet that it is over. */
    public Set<Fingerprint> open() {
        if (hidden.isEmpty()) {
            return firing;
        }
        Set<Fingerprint> open = new HashSet<>(firing);
        open.addAll(hidden);
        return open;
    }

    public boolean isOpen(Fingerprint alert) {
        return firing.contains(alert) || hidden.contains(alert);
    }
}
