package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.nats.Bucket;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.DefinitionStore;
import dev.tocsin.oncall.app.port.Unavailable;
import io.nats.client.api.KeyValueEntry;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Bucket {@code ONCALL_ROSTER}: the last good definition, as its source. */
public final class NatsDefinitionStore implements DefinitionStore {

    private static final Logger LOG = Logger.getLogger(NatsDefinitionStore.class);
    private static final String KEY = "current";

    private final Bucket bucket;
    private final EventCodec codec;

    public NatsDefinitionStore(Nats nats, EventCodec codec) {
        this.bucket = new Bucket(nats, "ONCALL_ROSTER", Unavailable::new);
        this.codec = codec;
    }

    @Override
    public void save(Definition definition) {
        bucket.put(KEY, codec.write(new Source(definition.source(), definition.definedAt())));
    }

    @Override
    public Optional<Source> load() {
        return bucket.get(KEY).flatMap(this::read);
    }

    @Override
    public void watch(Consumer<Source> listener) {
        bucket.watch(entry -> {
            if (entry.getValue() != null) {
                read(entry).ifPresent(listener);
            }
        });
    }

    /** One that nobody can read is like none: the file defines it anew. */
    private Optional<Source> read(KeyValueEntry entry) {
        try {
            return Optional.of(codec.read(entry.getValue(), Source.class));
        } catch (UnreadableEventException e) {
            LOG.errorf("definition not readable: key=%s reason=%s", entry.getKey(), e.getMessage());
            return Optional.empty();
        }
    }
}
