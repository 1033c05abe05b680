package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.NotifyReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether one integration is told of a group now, and why. First match wins.
 *
 * <p>Source: prometheus/alertmanager {@code notify/dedup_stage.go}.
 */
final class NotifyDecision {

    private NotifyDecision() {}

    /**
     * @param last what it was last told; null if it never was
     * @param firing what fires and is not muted
     * @param resolved what is resolved and may be told
     */
    static Optional<NotifyReason> decide(
            @Nullable Told last,
            Set<Fingerprint> firing,
            Set<Fingerprint> resolved,
            boolean sendResolved,
            Instant now,
            Duration repeatInterval) {
        if (last == null) {
            return firing.isEmpty() ? Optional.empty() : Optional.of(NotifyReason.FIRST_NOTIFICATION);
        }
        if (!last.firing().containsAll(firing)) {
            return Optional.of(last.firing().isEmpty() ? NotifyReason.FIRST_NOTIFICATION : NotifyReason.NEW_ALERTS);
        }
        if (firing.isEmpty()) {
            boolean owes = !last.firing().isEmpty() || resolved.stream().anyMatch(last.hidden()::contains);
            return owes ? Optional.of(NotifyReason.ALL_RESOLVED) : Optional.empty();
        }
        if (sendResolved && !last.resolved().containsAll(resolved)) {
            return Optional.of(NotifyReason.SOME_RESOLVED);
        }
        boolean repeat = !last.at().plus(repeatInterval).isAfter(now);
        return repeat ? Optional.of(NotifyReason.REPEAT_INTERVAL) : Optional.empty();
    }
}
