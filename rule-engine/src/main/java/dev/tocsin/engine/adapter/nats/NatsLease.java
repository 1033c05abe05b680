package dev.tocsin.engine.adapter.nats;

import dev.tocsin.engine.app.port.Lease;
import dev.tocsin.nats.Nats;
import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.api.KeyValueEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The lease as a key that its holder rewrites. It is free when it was given up, or when a candidate has seen the same
 * revision for the lease's time by its own monotonic clock; no two clocks are compared. For one thread.
 */
public final class NatsLease implements Lease {

    private static final Logger LOG = Logger.getLogger(NatsLease.class);
    private static final String BUCKET = "ENGINE_LEASE";
    private static final String KEY = "shard.0";
    private static final byte[] FREE = new byte[0];

    private final Nats nats;
    private final byte[] holder;
    private final Duration time;
    private final LongSupplier nanos;
    private long seenRevision = -1;
    private long seenSince;
    private long ownRevision;
    private long renewedAt;

    /** @param nanos a monotonic clock, in nanoseconds */
    public NatsLease(Nats nats, String holder, Duration time, LongSupplier nanos) {
        this.nats = nats;
        this.holder = holder.getBytes(StandardCharsets.UTF_8);
        this.time = time;
        this.nanos = nanos;
    }

    @Override
    public boolean acquire() {
        try {
            @Nullable KeyValueEntry entry = bucket().get(KEY);
            if (entry == null) {
                return held(bucket().create(KEY, holder));
            }
            return isFree(entry) && held(bucket().update(KEY, holder, entry.getRevision()));
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("lease not acquired: reason=%s", e.getMessage());
            return false;
        }
    }

    private boolean isFree(KeyValueEntry entry) {
        byte[] value = entry.getValue();
        if (value == null || value.length == 0) {
            return true;
        }
        if (entry.getRevision() != seenRevision) {
            seenRevision = entry.getRevision();
            seenSince = nanos.getAsLong();
        }
        return nanos.getAsLong() - seenSince >= time.toNanos();
    }

    private boolean held(long revision) {
        ownRevision = revision;
        renewedAt = nanos.getAsLong();
        return true;
    }

    @Override
    public boolean renew() {
        try {
            return held(bucket().update(KEY, holder, ownRevision));
        } catch (JetStreamApiException e) {
            return isStillOurs();
        } catch (IOException | RuntimeException e) {
            LOG.debugf("lease not renewed: reason=%s", e.getMessage());
            return isWithinTime();
        }
    }

    /** An update whose answer was lost leaves a revision of ours that we do not know. */
    private boolean isStillOurs() {
        try {
            @Nullable KeyValueEntry entry = bucket().get(KEY);
            return entry != null && java.util.Arrays.equals(entry.getValue(), holder) && held(entry.getRevision());
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("lease not read: reason=%s", e.getMessage());
            return isWithinTime();
        }
    }

    private boolean isWithinTime() {
        return nanos.getAsLong() - renewedAt < time.toNanos();
    }

    @Override
    public void release() {
        try {
            bucket().update(KEY, FREE, ownRevision);
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("lease not released, it runs out by itself: reason=%s", e.getMessage());
        }
    }

    private KeyValue bucket() {
        return nats.bucket(BUCKET);
    }
}
