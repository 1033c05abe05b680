package dev.tocsin.notifier.adapter.nats;

import dev.tocsin.nats.KvLease;
import dev.tocsin.nats.Nats;
import dev.tocsin.notifier.app.port.Lease;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Bucket {@code NOTIFIER_LEASE}: one key, {@code deliveries}. */
public final class NotifierLease implements Lease {

    private final KvLease lease;

    /**
     * @param holder names the process, and no other there ever was
     * @param nanos a monotonic clock, in nanoseconds
     */
    public NotifierLease(Nats nats, String holder, Duration time, LongSupplier nanos) {
        this.lease = new KvLease(nats, "NOTIFIER_LEASE", "deliveries", holder, time, nanos);
    }

    @Override
    public boolean acquire() {
        return lease.acquire();
    }

    @Override
    public boolean renew() {
        return lease.renew() || !lease.isTaken();
    }

    @Override
    public boolean isHeld() {
        return lease.isHeld();
    }

    @Override
    public void release() {
        lease.release();
    }
}
