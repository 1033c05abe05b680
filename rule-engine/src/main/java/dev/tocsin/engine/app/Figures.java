package dev.tocsin.engine.app;

import java.time.Instant;

/**
 * How the shard stands, as of the owner's last look.
 *
 * @param decidedThrough the last sequence of {@code ALERTS} that is decided
 * @param decidedAt when anything was last decided
 */
public record Figures(int alerts, int groups, int silences, int switches, long decidedThrough, Instant decidedAt) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, Instant.EPOCH);
}
