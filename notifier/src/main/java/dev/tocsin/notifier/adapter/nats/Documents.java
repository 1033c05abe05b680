package dev.tocsin.notifier.adapter.nats;

import dev.tocsin.nats.Bucket;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.notifier.app.port.NotInChargeException;
import io.nats.client.api.KeyValueEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The values of a bucket, of one type, as JSON. */
final class Documents<T> {

    private static final Logger LOG = Logger.getLogger(Documents.class);

    private final Bucket bucket;
    private final EventCodec codec;
    private final Class<T> type;

    Documents(Nats nats, EventCodec codec, String bucket, Class<T> type) {
        this.bucket = new Bucket(nats, bucket, Documents::failure);
        this.codec = codec;
        this.type = type;
    }

    private static RuntimeException failure(String doing, Exception reason) {
        return reason instanceof IOException away
                ? new UncheckedIOException("NATS is away: " + doing, away)
                : new IllegalStateException(doing + " failed", reason);
    }

    /** Does nothing if the key is there. */
    void create(String key, T value) {
        bucket.put(key, codec.write(value), 0);
    }

    /**
     * Puts it in the place of the value of that revision, 0 for none, and returns its own.
     *
     * @throws NotInChargeException if another is there
     */
    long update(String key, T value, long revision) {
        byte[] bytes = codec.write(value);
        return bucket.put(key, bytes, revision).orElseGet(() -> ours(key, bytes));
    }

    /** An update whose answer was lost looks like somebody else's when it is repeated. */
    private long ours(String key, byte[] bytes) {
        return entry(key)
                .filter(entry -> Arrays.equals(entry.getValue(), bytes))
                .map(KeyValueEntry::getRevision)
                .orElseThrow(
                        () -> new NotInChargeException("another notifier has changed an entry of " + bucket.name()));
    }

    void put(String key, T value) {
        bucket.put(key, codec.write(value));
    }

    /** Empty if there is none, or none that this version can read. */
    Optional<T> get(String key) {
        return entry(key).flatMap(this::read);
    }

    Optional<KeyValueEntry> entry(String key) {
        return bucket.get(key);
    }

    void remove(String key) {
        bucket.remove(key);
    }

    List<String> keys() {
        return bucket.keys();
    }

    Optional<T> read(KeyValueEntry entry) {
        try {
            return Optional.of(codec.read(entry.getValue(), type));
        } catch (UnreadableEventException e) {
            LOG.errorf("entry set aside: bucket=%s key=%s reason=%s", bucket.name(), entry.getKey(), e.getMessage());
            return Optional.empty();
        }
    }
}
