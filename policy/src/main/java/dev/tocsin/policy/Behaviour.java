package dev.tocsin.policy;

import java.time.Duration;

/**
 * Where we differ from Alertmanager on purpose, and the choice to do as it does.
 *
 * @param resolvedWhileMuted ours: whoever was told "firing" is told "resolved", even if the alert resolved while it was
 *     silenced, inhibited or muted by time; Alertmanager's: it is never told
 * @param mutesOverRestart ours: a silenced or inhibited alert is not let through by a restart or a reload, nor by a source
 *     that was accepted before the target's flush; Alertmanager's: it may be
 * @param repeatInterval ours: kept to the second; Alertmanager's: rounded up to the next {@code group_interval}
 * @param failedDelivery ours: retried until it is superseded or {@code retryFor} is over; Alertmanager's: dropped at the
 *     flush's deadline
 * @param survival ours: alerts, groups and silences survive everything; Alertmanager's: alerts and groups are forgotten
 *     by a restart
 * @param retryFor how long a delivery is retried; more than zero
 */
public record Behaviour(
        Choice resolvedWhileMuted,
        Choice mutesOverRestart,
        Choice repeatInterval,
        Choice failedDelivery,
        Choice survival,
        Duration retryFor) {

    public static final Behaviour OURS = new Behaviour(
            Choice.TOCSIN, Choice.TOCSIN, Choice.TOCSIN, Choice.TOCSIN, Choice.TOCSIN, Duration.ofHours(24));

    /** Whose way. */
    public enum Choice {
        TOCSIN,
        ALERTMANAGER
    }
}
