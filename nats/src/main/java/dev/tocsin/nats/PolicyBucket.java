package dev.tocsin.nats;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.api.KeyValueEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The policies of all tenants in the bucket {@code POLICY}, sealed: {@code <tenant>.version.<hash>} holds each version
 * for good, {@code <tenant>.current} the one in force. Tenants are hexadecimal in keys, since they may hold characters
 * that keys may not. Calls block.
 */
@ApplicationScoped
public class PolicyBucket {

    private static final Logger LOG = Logger.getLogger(PolicyBucket.class);
    private static final String BUCKET = "POLICY";
    private static final String CURRENT = ".current";

    private final Nats nats;
    private final EventCodec codec;
    private final InstallationKey key;

    PolicyBucket(Nats nats, EventCodec codec, InstallationKey key) {
        this.nats = nats;
        this.codec = codec;
        this.key = key;
    }

    /** Stores a version, then makes it the one in force. */
    public void publish(TenantId tenant, PolicyDocument document) {
        byte[] sealed = key.seal(codec.write(document));
        try {
            bucket().put(versionKey(tenant, document.version()), sealed);
            bucket().put(hex(tenant) + CURRENT, sealed);
        } catch (IOException | JetStreamApiException e) {
            throw failed("the policy of tenant " + tenant + " could not be stored", e);
        }
    }

    public Optional<PolicyDocument> current(TenantId tenant) {
        return read(hex(tenant) + CURRENT);
    }

    public Optional<PolicyDocument> version(TenantId tenant, PolicyVersion version) {
        return read(versionKey(tenant, version));
    }

    private Optional<PolicyDocument> read(String name) {
        try {
            @Nullable KeyValueEntry entry = bucket().get(name);
            return entry == null || entry.getValue() == null ? Optional.empty() : Optional.of(open(entry.getValue()));
        } catch (IOException | JetStreamApiException e) {
            throw failed("policy " + name + " could not be read", e);
        } catch (UnreadableEventException e) {
            throw failed("policy " + name + " is not readable", e);
        }
    }

    /**
     * Calls the listener with every tenant's policy in force, now, whenever it changes and after each reconnect, on a
     * thread of the client.
     */
    void watch(BiConsumer<TenantId, PolicyDocument> listener) {
        try {
            nats.watch(BUCKET, "*" + CURRENT, entry -> tell(entry, listener));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted", e);
        }
    }

    private void tell(KeyValueEntry entry, BiConsumer<TenantId, PolicyDocument> listener) {
        if (entry.getValue() == null) {
            return;
        }
        try {
            listener.accept(tenant(entry.getKey()), open(entry.getValue()));
        } catch (UnreadableEventException | RuntimeException e) {
            LOG.errorf(e, "policy not taken over: key=%s", entry.getKey());
        }
    }

    private PolicyDocument open(byte[] sealed) throws UnreadableEventException {
        return codec.read(key.open(sealed), PolicyDocument.class);
    }

    private KeyValue bucket() {
        return nats.bucket(BUCKET);
    }

    private static String versionKey(TenantId tenant, PolicyVersion version) {
        return hex(tenant) + ".version." + version;
    }

    private static String hex(TenantId tenant) {
        return HexFormat.of().formatHex(tenant.value().getBytes(StandardCharsets.UTF_8));
    }

    private static TenantId tenant(String key) {
        String hex = key.substring(0, key.length() - CURRENT.length());
        return new TenantId(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
    }

    private static RuntimeException failed(String message, Exception cause) {
        return cause instanceof IOException io
                ? new UncheckedIOException(message, io)
                : new IllegalStateException(message, cause);
    }
}
