package dev.tocsin.engine.adapter.nats;

import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.engine.app.port.Snapshots;
import dev.tocsin.engine.domain.shard.Snapshot;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import io.nats.client.JetStreamApiException;
import io.nats.client.api.ObjectInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Snapshots as compressed objects, whose digests the object store checks on reading, named by their place in the journal.
 */
public final class NatsSnapshots implements Snapshots {

    private static final Logger LOG = Logger.getLogger(NatsSnapshots.class);
    private static final String STORE = "ENGINE_SNAPSHOTS";
    private static final String PREFIX = "shard.0.";

    private final Nats nats;
    private final EventCodec codec;

    public NatsSnapshots(Nats nats, EventCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    @Override
    public Optional<Snapshot> newest() {
        try {
            for (long sequence : sequences()) {
                Optional<Snapshot> snapshot = read(sequence);
                if (snapshot.isPresent()) {
                    return snapshot;
                }
            }
            return Optional.empty();
        } catch (IOException | JetStreamApiException | InterruptedException e) {
            throw failed("snapshots cannot be listed", e);
        }
    }

    private Optional<Snapshot> read(long sequence) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try {
            nats.objects(STORE).get(PREFIX + sequence, zipped);
            try (GZIPInputStream json = new GZIPInputStream(new ByteArrayInputStream(zipped.toByteArray()))) {
                return Optional.of(new Snapshot(sequence, codec.read(json.readAllBytes(), Decision.class)));
            }
        } catch (IOException
                | JetStreamApiException
                | NoSuchAlgorithmException
                | InterruptedException
                | UnreadableEventException e) {
            LOG.errorf(e, "snapshot passed over, the one before it is tried: sequence=%d", sequence);
            return Optional.empty();
        }
    }

    @Override
    public long save(Snapshot snapshot) {
        try {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(codec.write(snapshot.state()));
            }
            List<Long> older = sequences();
            nats.objects(STORE).put(PREFIX + snapshot.sequence(), new ByteArrayInputStream(zipped.toByteArray()));
            for (long sequence : older.stream().skip(1).toList()) {
                nats.objects(STORE).delete(PREFIX + sequence);
            }
            return older.isEmpty() ? 0 : older.getFirst();
        } catch (IOException | JetStreamApiException | NoSuchAlgorithmException | InterruptedException e) {
            throw failed("a snapshot could not be kept", e);
        }
    }

    /** The places of the snapshots there are, the newest first. */
    private List<Long> sequences() throws IOException, JetStreamApiException, InterruptedException {
        return nats.objects(STORE).getList().stream()
                .filter(info -> !info.isDeleted())
                .map(ObjectInfo::getObjectName)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> Long.parseLong(name.substring(PREFIX.length())))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static IllegalStateException failed(String message, Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new IllegalStateException(message, cause);
    }
}
