package dev.tocsin.nats;

import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.api.KeyValueEntry;
import io.nats.client.api.KeyValueWatcher;
import io.nats.client.impl.NatsKeyValueWatchSubscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the keys of a bucket, and begins anew whenever it is told that the connection was lost.
 *
 * <p>The client's own watch rests on a consumer that a restarted server no longer has. It notices by the heartbeats that
 * fail to come, which takes 15 to 30 s, in which whoever listens acts on what is outdated. A watch that begins anew tells
 * every entry again, also what changed meanwhile.
 */
final class BucketWatch {

    private static final Logger LOG = Logger.getLogger(BucketWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<KeyValue> bucket;
    private final String keys;
    private final Consumer<KeyValueEntry> listener;
    private @Nullable Turn turn;
    private @Nullable NatsKeyValueWatchSubscription subscription;

    BucketWatch(Supplier<KeyValue> bucket, String keys, Consumer<KeyValueEntry> listener) {
        this.bucket = bucket;
        this.keys = keys;
        this.listener = listener;
    }

    /** Ends what was begun before, and begins; the listener hears no two at once, and of the old one nothing more. */
    synchronized void begin() throws InterruptedException {
        Turn next = new Turn();
        turn = next;
        if (subscription != null) {
            subscription.unsubscribe();
            subscription = null;
        }
        KeyValue entries = bucket.get();
        try {
            subscription = entries.watch(keys, next);
        } catch (IOException e) {
            throw new UncheckedIOException("NATS cannot be reached to watch " + entries.getBucketName(), e);
        } catch (JetStreamApiException e) {
            throw new IllegalStateException("NATS refused to watch " + entries.getBucketName(), e);
        }
    }

    /** Tries to begin until it succeeds: a server that was just restarted does not answer for its buckets at once. */
    void renew(BooleanSupplier isClosed) {
        try {
            while (!isClosed.getAsBoolean() && !hasBegun()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasBegun() throws InterruptedException {
        try {
            begin();
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.warnf("keys cannot be watched yet: keys=%s reason=%s", keys, e.getMessage());
            return false;
        }
    }

    private synchronized void tell(Turn from, KeyValueEntry entry) {
        if (from == turn) {
            listener.accept(entry);
        }
    }

    /** What one beginning leads to. */
    private final class Turn implements KeyValueWatcher {

        @Override
        public void watch(KeyValueEntry entry) {
            tell(this, entry);
        }

        @Override
        public void endOfData() {
            // Nothing waits for all of them.
        }
    }
}
