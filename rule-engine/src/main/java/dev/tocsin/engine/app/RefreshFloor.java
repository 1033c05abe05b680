package dev.tocsin.engine.app;

import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.shard.ShardState;
import java.time.Instant;

/**
 * From where a new owner must read {@code ALERTS} again to learn every end that was moved without being journalled. It
 * may be lower than needed, never higher, so it is computed only now and then.
 *
 * @param at when it was computed
 */
record RefreshFloor(long sequence, Instant at) {

    static RefreshFloor of(ShardState state, Instant now) {
        long floor = state.decidedThrough() + 1;
        for (HeldAlert alert : state.alerts()) {
            if (alert.refreshedBy() > 0 && alert.isFiring()) {
                floor = Math.min(floor, alert.refreshedBy());
            }
        }
        return new RefreshFloor(floor, now);
    }
}
