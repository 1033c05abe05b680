package dev.tocsin.nats;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.ObjectStore;
import io.nats.client.Options;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.KeyValueEntry;
import io.nats.client.api.ObjectStoreConfiguration;
import io.quarkiverse.reactive.messaging.nats.jetstream.configuration.ConnectorConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The NATS client for what channels cannot do, with the channels' own connection settings: the journal, buckets, object
 * store, request and reply. Its calls block.
 *
 * <p>The connection is made at first use and reconnects for ever.
 */
@ApplicationScoped
public class Nats {

    private static final Logger LOG = Logger.getLogger(Nats.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int STREAM_NOT_FOUND = 10059;

    private final ConnectorConfiguration configuration;
    private final Map<String, KeyValue> buckets = new ConcurrentHashMap<>();
    private final List<BucketWatch> watches = new ArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean(true); // Each failed attempt to connect says so again.
    private @Nullable Connection connection;

    Nats(ConnectorConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The shared connection. Closing it is not the caller's business. */
    public synchronized Connection connection() {
        if (connection == null) {
            connection = connect();
        }
        return connection;
    }

    private Connection connect() {
        var servers = configuration.connection().servers();
        try {
            return io.nats.client.Nats.connect(options());
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckedIOException(
                    "NATS cannot be reached at " + Credentials.masked(servers.toString()), Credentials.masked(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while connecting to NATS", e);
        }
    }

    private Options options() {
        var settings = configuration.connection();
        Options.Builder options = new Options.Builder()
                .servers(settings.servers().toArray(String[]::new))
                .connectionTimeout(settings.connectionTimeout().orElse(CONNECT_TIMEOUT))
                .reconnectWait(settings.connectionBackoff().orElse(Duration.ofSeconds(1)))
                .maxReconnects(-1)
                .errorListener(new NatsErrors())
                .connectionListener(this::connectionChanged);
        settings.token().map(String::toCharArray).ifPresent(options::token);
        settings.username()
                .ifPresent(user -> options.userInfo(user, settings.password().orElse("")));
        settings.credentialPath().ifPresent(options::credentialPath);
        return options.build();
    }

    /** A server that comes back may have less than it had: buckets are looked for, and watched, anew. */
    private void connectionChanged(Connection changed, ConnectionListener.Events event) {
        switch (event) {
            case CONNECTED -> away.set(false);
            case DISCONNECTED -> {
                if (!away.getAndSet(true)) {
                    LOG.warn("connection to NATS lost");
                }
            }
            case RECONNECTED -> {
                away.set(false);
                LOG.info("connection to NATS is back");
                buckets.clear();
            }
            case RESUBSCRIBED -> Thread.ofVirtual().name("nats-watches").start(() -> renewWatches(changed));
            case CLOSED, DISCOVERED_SERVERS, LAME_DUCK -> LOG.debugf("connection to NATS: event=%s", event);
        }
    }

    private void renewWatches(Connection changed) {
        List<BucketWatch> begun;
        synchronized (watches) {
            begun = List.copyOf(watches);
        }
        begun.forEach(watch -> watch.renew(() -> changed.getStatus() == Connection.Status.CLOSED));
    }

    /** The bucket of that name, created with a history of one if it is not there. */
    public KeyValue bucket(String name) {
        return buckets.computeIfAbsent(name, this::open);
    }

    /** The object store of that name, created if it is not there. */
    public ObjectStore objects(String name) throws IOException, JetStreamApiException {
        var management = connection().objectStoreManagement();
        if (!management.getBucketNames().contains(name)) {
            management.create(
                    ObjectStoreConfiguration.builder(name).replicas(replicas()).build());
        }
        return connection().objectStore(name);
    }

    /**
     * Tells the listener the entries of all such keys, and from then on every change; a deleted one has no value. After
     * each reconnect it tells all entries again. The listener is called on a thread of the client, one at a time.
     *
     * @param keys a key, or with the wild cards {@code *} and {@code >} many
     */
    public void watch(String bucket, String keys, Consumer<KeyValueEntry> listener) throws InterruptedException {
        BucketWatch watch = new BucketWatch(() -> bucket(bucket), keys, listener);
        synchronized (watches) { // A reconnect meanwhile renews this one too, as soon as it has begun.
            watch.begin();
            watches.add(watch);
        }
    }

    private KeyValue open(String name) {
        try {
            ensure(name);
            return connection().keyValue(name);
        } catch (IOException e) {
            throw new UncheckedIOException("NATS cannot be reached for bucket " + name, e);
        } catch (JetStreamApiException e) {
            throw new IllegalStateException("NATS refused bucket " + name, e);
        }
    }

    private void ensure(String name) throws IOException, JetStreamApiException {
        var management = connection().keyValueManagement();
        try {
            management.getStatus(name);
        } catch (JetStreamApiException e) {
            if (e.getApiErrorCode() != STREAM_NOT_FOUND) {
                throw e;
            }
            management.create(KeyValueConfiguration.builder(name)
                    .maxHistoryPerKey(1)
                    .replicas(replicas())
                    .build());
        }
    }

    /** Buckets and object stores are replicated as the journal is. */
    private int replicas() {
        var journal = configuration.streams().get("JOURNAL");
        return journal == null ? 1 : journal.replicas();
    }

    @PreDestroy
    synchronized void close() throws InterruptedException {
        if (connection != null) {
            connection.close();
        }
    }
}
