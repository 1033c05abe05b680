package dev.tocsin.nats;

import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.api.KeyValueEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A lease: a key of a bucket that its holder rewrites. It is free when it was given up, or when a candidate has seen the
 * same revision for the lease's time by its own monotonic clock; no two clocks are compared. The holder counts that time
 * from before it asked, so that it knows of its end before another can begin.
 *
 * <p>For one thread, but for {@link #isHeld()}.
 */
public final class KvLease {

    private static final Logger LOG = Logger.getLogger(KvLease.class);
    private static final byte[] FREE = new byte[0];

    private final Nats nats;
    private final String bucket;
    private final String key;
    private final byte[] holder;
    private final Duration time;
    private final LongSupplier nanos;
    private long seenRevision = -1;
    private long seenSince;
    private long ownRevision;
    private volatile long renewedAt;
    private volatile boolean held;

    /**
     * @param holder names the process, and no other there ever was
     * @param time after how long without renewal another may take it
     * @param nanos a monotonic clock, in nanoseconds
     */
    public KvLease(Nats nats, String bucket, String key, String holder, Duration time, LongSupplier nanos) {
        this.nats = nats;
        this.bucket = bucket;
        this.key = key;
        this.holder = holder.getBytes(StandardCharsets.UTF_8);
        this.time = time;
        this.nanos = nanos;
    }

    /** Takes the lease if it is free or was not renewed for its time; returns whether we hold it now. */
    public boolean acquire() {
        long asked = nanos.getAsLong();
        try {
            @Nullable KeyValueEntry entry = bucket().get(key);
            if (entry == null) {
                return held(bucket().create(key, holder), asked);
            }
            return isFree(entry) && held(bucket().update(key, holder, entry.getRevision()), asked);
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("lease not acquired: reason=%s", e.getMessage());
            return false;
        }
    }

    private boolean isFree(KeyValueEntry entry) {
        byte[] value = entry.getValue();
        if (value == null || value.length == 0 || Arrays.equals(value, holder)) {
            return true;
        }
        if (entry.getRevision() != seenRevision) {
            seenRevision = entry.getRevision();
            seenSince = nanos.getAsLong();
        }
        return nanos.getAsLong() - seenSince >= time.toNanos();
    }

    private boolean held(long revision, long asked) {
        ownRevision = revision;
        renewedAt = asked;
        held = true;
        return true;
    }

    /** Renews it; returns false if somebody else holds it, or may by now. */
    public boolean renew() {
        long asked = nanos.getAsLong();
        try {
            return held(bucket().update(key, holder, ownRevision), asked);
        } catch (JetStreamApiException e) {
            return isStillOurs(asked);
        } catch (IOException | RuntimeException e) {
            LOG.debugf("lease not renewed: reason=%s", e.getMessage());
            return isHeld();
        }
    }

    /** An update whose answer was lost leaves a revision of ours that we do not know. */
    private boolean isStillOurs(long asked) {
        try {
            @Nullable KeyValueEntry entry = bucket().get(key);
            held = entry != null && Arrays.equals(entry.getValue(), holder) && held(entry.getRevision(), asked);
            return held;
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("lease not read: reason=%s", e.getMessage());
            return isHeld();
        }
    }

    /** Whether no other can hold it, as far as our own clock tells. For any thread. */
    public boolean isHeld() {
        return held && nanos.getAsLong() - renewedAt < time.toNanos();
    }

    /** Whether another was seen to hold it since we did. For any thread. */
    public boolean isTaken() {
        return !held;
    }

    /** Gives it up, so that a successor need not wait. */
    public void release() {
        held = false;
        try {
            bucket().update(key, FREE, ownRevision);
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("lease not released, it runs out by itself: reason=%s", e.getMessage());
        }
    }

    private KeyValue bucket() {
        return nats.bucket(bucket);
    }
}
