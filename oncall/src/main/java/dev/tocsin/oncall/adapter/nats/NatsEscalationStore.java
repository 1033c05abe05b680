package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.nats.Bucket;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.app.port.Unavailable;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import io.nats.client.api.KeyValueEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Bucket {@code ONCALL_TIMERS}: a key a group, the hash of tenant and group key. */
public final class NatsEscalationStore implements EscalationStore {

    private static final Logger LOG = Logger.getLogger(NatsEscalationStore.class);

    private final Bucket bucket;
    private final EventCodec codec;

    public NatsEscalationStore(Nats nats, EventCodec codec) {
        this(nats, codec, "ONCALL_TIMERS");
    }

    NatsEscalationStore(Nats nats, EventCodec codec, String bucket) {
        this.bucket = new Bucket(nats, bucket, Unavailable::new);
        this.codec = codec;
    }

    @Override
    public StoredEscalation load(GroupRef group) {
        return bucket.get(key(group)).map(this::loaded).orElseGet(() -> StoredEscalation.fresh(group));
    }

    private StoredEscalation loaded(KeyValueEntry entry) {
        try {
            return read(entry);
        } catch (UnreadableEventException e) {
            throw new Unavailable("reading escalation " + entry.getKey(), e);
        }
    }

    @Override
    public SaveOutcome save(StoredEscalation next) {
        OptionalLong revision =
                bucket.put(key(next.group()), codec.write(EscalationDocument.of(next)), next.revision());
        return revision.isPresent()
                ? new SaveOutcome.Saved(next.at(revision.getAsLong()))
                : new SaveOutcome.Overtaken();
    }

    @Override
    public void forget(StoredEscalation done) {
        bucket.delete(key(done.group()), done.revision());
    }

    @Override
    public void watch(Consumer<StoredEscalation> listener) {
        Map<String, GroupRef> groups = new ConcurrentHashMap<>();
        bucket.watch(entry -> {
            if (entry.getValue() == null) {
                @Nullable GroupRef gone = groups.remove(entry.getKey());
                if (gone != null) {
                    listener.accept(StoredEscalation.fresh(gone));
                }
                return;
            }
            try {
                StoredEscalation stored = read(entry);
                groups.put(entry.getKey(), stored.group());
                listener.accept(stored);
            } catch (UnreadableEventException e) {
                LOG.errorf("escalation not readable: key=%s reason=%s", entry.getKey(), e.getMessage());
            }
        });
    }

    private StoredEscalation read(KeyValueEntry entry) throws UnreadableEventException {
        return codec.read(entry.getValue(), EscalationDocument.class).stored(entry.getRevision());
    }

    private static String key(GroupRef group) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String text = group.tenant() + "\n" + group.key();
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
