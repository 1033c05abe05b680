package dev.tocsin.engine.adapter.nats;

import dev.tocsin.engine.app.port.Lease;
import dev.tocsin.nats.KvLease;
import dev.tocsin.nats.Nats;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The shard's lease in bucket {@code ENGINE_LEASE}. For one thread. */
public final class NatsLease implements Lease {

    private final KvLease lease;

    /** @param nanos a monotonic clock, in nanoseconds */
    public NatsLease(Nats nats, String holder, Duration time, LongSupplier nanos) {
        this.lease = new KvLease(nats, "ENGINE_LEASE", "shard.0", holder, time, nanos);
    }

    @Override
    public boolean acquire() {
        return lease.acquire();
    }

    @Override
    public boolean renew() {
        return lease.renew();
    }

    @Override
    public void release() {
        lease.release();
    }
}
