package dev.tocsin.notifier.adapter.nats;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.notifier.app.port.NotInChargeException;
import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.PurgeOptions;
import io.nats.client.api.KeyValueEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A bucket of values of one type, as JSON. */
final class Bucket<T> {

    private static final Logger LOG = Logger.getLogger(Bucket.class);

    /** JetStream: the key is there already. */
    private static final int WRONG_LAST_SEQUENCE = 10071;

    private final Nats nats;
    private final EventCodec codec;
    private final String name;
    private final Class<T> type;

    Bucket(Nats nats, EventCodec codec, String name, Class<T> type) {
        this.nats = nats;
        this.codec = codec;
        this.name = name;
        this.type = type;
    }

    /** Does nothing if the key is there. */
    void create(String key, T value) {
        run("create", bucket -> {
            try {
                bucket.create(key, codec.write(value));
            } catch (JetStreamApiException e) {
                if (e.getApiErrorCode() != WRONG_LAST_SEQUENCE) {
                    throw e;
                }
            }
            return true;
        });
    }

    /**
     * Puts it in the place of the value of that revision, 0 for none, and returns its own.
     *
     * @throws NotInChargeException if another is there
     */
    long update(String key, T value, long revision) {
        byte[] bytes = codec.write(value);
        return run("update", bucket -> {
            try {
                return bucket.update(key, bytes, revision);
            } catch (JetStreamApiException e) {
                if (e.getApiErrorCode() != WRONG_LAST_SEQUENCE) {
                    throw e;
                }
                return ours(bucket.get(key), bytes);
            }
        });
    }

    /** An update whose answer was lost looks like somebody else's when it is repeated. */
    private long ours(@Nullable KeyValueEntry entry, byte[] bytes) {
        if (entry == null || !Arrays.equals(entry.getValue(), bytes)) {
            throw new NotInChargeException("another notifier has changed an entry of " + name);
        }
        return entry.getRevision();
    }

    void put(String key, T value) {
        run("put", bucket -> bucket.put(key, codec.write(value)));
    }

    /** Empty if there is none, or none that this version can read. */
    Optional<T> get(String key) {
        return entry(key).flatMap(this::read);
    }

    Optional<KeyValueEntry> entry(String key) {
        return Optional.ofNullable(run("get", bucket -> bucket.get(key))).filter(entry -> entry.getValue() != null);
    }

    /** Leaves nothing behind, where deleting would leave a marker for each key there ever was. */
    void remove(String key) {
        run("remove", bucket -> nats.connection()
                .jetStreamManagement()
                .purgeStream("KV_" + name, PurgeOptions.subject("$KV." + name + "." + key)));
    }

    List<String> keys() {
        return run("list", KeyValue::keys);
    }

    Optional<T> read(KeyValueEntry entry) {
        try {
            return Optional.of(codec.read(entry.getValue(), type));
        } catch (UnreadableEventException e) {
            LOG.errorf("entry set aside: bucket=%s key=%s reason=%s", name, entry.getKey(), e.getMessage());
            return Optional.empty();
        }
    }

    private <R> R run(String what, Call<R> call) {
        try {
            return call.on(nats.bucket(name));
        } catch (IOException e) {
            throw new UncheckedIOException("NATS is away: " + what + " in " + name, e);
        } catch (JetStreamApiException e) {
            throw new IllegalStateException("NATS refused to " + what + " in " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped during " + what + " in " + name, e);
        }
    }

    private interface Call<R> {
        R on(KeyValue bucket) throws IOException, JetStreamApiException, InterruptedException;
    }
}
