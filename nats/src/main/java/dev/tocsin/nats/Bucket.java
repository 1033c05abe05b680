package dev.tocsin.nats;

import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.PurgeOptions;
import io.nats.client.api.KeyValueEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A bucket, created if it is not there, whose failures are told in its owner's own way. Its calls block. */
public final class Bucket {

    private final Nats nats;
    private final String name;
    private final BiFunction<String, Exception, RuntimeException> failure;

    private interface Call<T> {
        T on(KeyValue bucket) throws IOException, JetStreamApiException, InterruptedException;
    }

    /** @param failure what to throw, given what was being done, as the beginning of a sentence, and why it failed */
    public Bucket(Nats nats, String name, BiFunction<String, Exception, RuntimeException> failure) {
        this.nats = nats;
        this.name = name;
        this.failure = failure;
    }

    public String name() {
        return name;
    }

    /** The key's entry, if it has a value. */
    public Optional<KeyValueEntry> get(String key) {
        return call("reading", key, bucket -> Optional.ofNullable(bucket.get(key)))
                .filter(entry -> entry.getValue() != null);
    }

    public void put(String key, byte[] value) {
        call("writing", key, bucket -> bucket.put(key, value));
    }

    /**
     * Writes if the key still is at the revision; 0 stands for no value.
     *
     * @return the new revision; empty if somebody else was first
     */
    public OptionalLong put(String key, byte[] value, long revision) {
        return call("writing", key, bucket -> {
            try {
                return OptionalLong.of(revision == 0 ? bucket.create(key, value) : bucket.update(key, value, revision));
            } catch (JetStreamApiException e) {
                if (StaleWrite.isMeantBy(e)) {
                    return OptionalLong.empty();
                }
                throw e;
            }
        });
    }

    /** Leaves a mark that there was a value, which whoever watches hears of. */
    public void delete(String key) {
        call("deleting", key, bucket -> {
            bucket.delete(key);
            return key;
        });
    }

    /** Deletes if the key still is at the revision. */
    public void delete(String key, long revision) {
        call("deleting", key, bucket -> {
            bucket.delete(key, revision);
            return key;
        });
    }

    /** Leaves nothing behind, and tells nobody, where deleting would leave a mark for each key there ever was. */
    public void remove(String key) {
        call("removing", key, bucket -> nats.connection()
                .jetStreamManagement()
                .purgeStream("KV_" + name, PurgeOptions.subject("$KV." + name + "." + key)));
    }

    public List<String> keys() {
        return call("listing", "the keys", KeyValue::keys);
    }

    /**
     * Tells all entries, and from then on every change, on a thread of the client; all again after each reconnect. Deleted
     * ones have no value.
     */
    public void watch(Consumer<KeyValueEntry> listener) {
        call("watching", "the keys", bucket -> {
            nats.watch(name, ">", listener);
            return name;
        });
    }

    private <T> T call(String doing, String key, Call<T> call) {
        try {
            return call.on(nats.bucket(name));
        } catch (IOException | JetStreamApiException | UncheckedIOException | IllegalStateException e) {
            throw failure.apply(doing + " " + key + " in bucket " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure.apply(doing + " " + key + " in bucket " + name, e);
        }
    }
}
