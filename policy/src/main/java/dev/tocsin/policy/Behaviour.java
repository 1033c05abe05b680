package dev.tocsin.policy;

import java.time.Duration;

/**
 * Where we differ from Alertmanager on purpose, and the choice to do as it does.
 *
 * @param resolvedWhileMuted ours: whoever was told "firing" is told "resolved", even if the alert resolved while it was
 *     silenced, inhibited or muted by time; Alertmanager's: it is never told
 * @param repeatInterval ours: kept to the second; Alertmanager's: rounded up to the next {@code group_interval}
 * @param retryFor how long a delivery is retried, unless it is superseded; more than zero
 */
public record Behaviour(Choice resolvedWhileMuted, Choice repeatInterval, Duration retryFor) {

    public static final Behaviour OURS = new Behaviour(Choice.TOCSIN, Choice.TOCSIN, Duration.ofHours(24));

    /** Whose way. */
    public enum Choice {
        TOCSIN,
        ALERTMANAGER
    }
}
