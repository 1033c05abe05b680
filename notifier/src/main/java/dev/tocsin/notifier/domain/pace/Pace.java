package dev.tocsin.notifier.domain.pace;

import java.time.Instant;

/**
 * How far a credential is used up: the generic cell rate algorithm, one instant in all. Values are immutable.
 *
 * @param limit what it may do
 * @param usedUntil when all that was taken will have been worked off at the limit's steady rate
 * @param closedUntil the provider's own word that nothing may come before
 */
public record Pace(RateLimit limit, Instant usedUntil, Instant closedUntil) {

    public static Pace atRest(RateLimit limit) {
        return new Pace(limit, Instant.EPOCH, Instant.EPOCH);
    }

    /** When the next request may be made: {@code now} if at once. */
    public Instant next(Instant now) {
        Instant byLimit = usedUntil.minus(limit.per()).plus(limit.interval());
        Instant earliest = byLimit.isAfter(closedUntil) ? byLimit : closedUntil;
        return earliest.isAfter(now) ? earliest : now;
    }

    /** After a request at {@code now}. */
    public Pace taken(Instant now) {
        Instant from = usedUntil.isAfter(now) ? usedUntil : now;
        return new Pace(limit, from.plus(limit.interval()), closedUntil);
    }

    /** After the provider has asked for quiet. */
    public Pace closed(Instant until) {
        return until.isAfter(closedUntil) ? new Pace(limit, usedUntil, until) : this;
    }
}
