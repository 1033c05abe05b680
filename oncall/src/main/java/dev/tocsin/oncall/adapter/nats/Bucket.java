package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.nats.Nats;
import dev.tocsin.oncall.app.port.Unavailable;
import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.api.KeyValueEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A bucket whose failures are told in one way. */
record Bucket(Nats nats, String name) {

    /** JetStream: the key's last revision is not the expected one. */
    private static final int WRONG_LAST_SEQUENCE = 10071;

    private interface Call<T> {
        T on(KeyValue bucket) throws IOException, JetStreamApiException, InterruptedException;
    }

    /** The key's entry, if it has a value. */
    Optional<KeyValueEntry> get(String key) {
        return call("reading", key, bucket -> Optional.ofNullable(bucket.get(key)))
                .filter(entry -> entry.getValue() != null);
    }

    void put(String key, byte[] value) {
        call("writing", key, bucket -> bucket.put(key, value));
    }

    /**
     * Writes if the key still is at the revision; 0 stands for no value.
     *
     * @return the new revision; empty if somebody else was first
     */
    OptionalLong put(String key, byte[] value, long revision) {
        return call("writing", key, bucket -> {
            try {
                return OptionalLong.of(revision == 0 ? bucket.create(key, value) : bucket.update(key, value, revision));
            } catch (JetStreamApiException e) {
                if (e.getApiErrorCode() == WRONG_LAST_SEQUENCE) {
                    return OptionalLong.empty();
                }
                throw e;
            }
        });
    }

    void delete(String key) {
        call("deleting", key, bucket -> {
            bucket.delete(key);
            return key;
        });
    }

    /** Deletes if the key still is at the revision. */
    void delete(String key, long revision) {
        call("deleting", key, bucket -> {
            bucket.delete(key, revision);
            return key;
        });
    }

    List<String> keys() {
        return call("listing", "the keys", KeyValue::keys);
    }

    /**
     * Tells all entries, and from then on every change, on a thread of the client; all again after each reconnect. Deleted
     * ones have no value.
     */
    void watch(Consumer<KeyValueEntry> listener) {
        call("watching", "the keys", bucket -> {
            nats.watch(bucket.getBucketName(), ">", listener);
            return bucket;
        });
    }

    private <T> T call(String doing, String key, Call<T> call) {
        try {
            return call.on(nats.bucket(name));
        } catch (IOException | JetStreamApiException | UncheckedIOException | IllegalStateException e) {
            throw new Unavailable(doing + " " + key + " in bucket " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(doing + " " + key + " in bucket " + name, e);
        }
    }
}
