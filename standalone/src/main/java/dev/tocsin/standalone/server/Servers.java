package dev.tocsin.standalone.server;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.nats.NatsServer;
import dev.tocsin.embedded.postgres.EmbeddedPostgres;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The servers of this run. Those that are ours run as long as this is open, and are started again when they die. */
public final class Servers implements AutoCloseable {

    private final GivenServers given;
    private final Optional<NatsServer> nats;
    private final Optional<EmbeddedPostgres> postgres;
    private final KeptRunning kept = new KeptRunning();

    private Servers(GivenServers given, Optional<NatsServer> nats, Optional<EmbeddedPostgres> postgres) {
        this.given = given;
        this.nats = nats;
        this.postgres = postgres;
        nats.ifPresent(server -> kept.watch("NATS server", server::onExit, server::restart));
        postgres.ifPresent(server -> kept.watch("PostgreSQL", server::onExit, server::restart));
    }

    /**
     * Starts what is not given, both at once.
     *
     * @throws ExecutionException when one cannot be started; the other is ended
     */
    public static Servers start(DataDirectory directory, GivenServers given)
            throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Optional<NatsServer>> nats = threads.submit(() -> ours(given.nats(), directory, NatsServer::start));
            Future<Optional<EmbeddedPostgres>> postgres =
                    threads.submit(() -> ours(given.postgres(), directory, EmbeddedPostgres::start));
            try {
                return new Servers(given, nats.get(), postgres.get());
            } catch (ExecutionException | InterruptedException e) {
                endStarted(nats);
                endStarted(postgres);
                throw e;
            }
        }
    }

    /** Where the services find them, as configuration keys. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(given.settings());
        nats.ifPresent(server -> {
            settings.put("quarkus.messaging.nats.connection.servers", server.url());
            settings.put("quarkus.messaging.nats.connection.token", server.token());
        });
        postgres.ifPresent(server -> {
            settings.put("quarkus.datasource.reactive.url", server.reactiveUrl());
            settings.put("quarkus.datasource.jdbc.url", server.jdbcUrl());
            settings.put("quarkus.datasource.username", server.user());
            settings.put("quarkus.datasource.password", server.password());
        });
        return settings;
    }

    @Override
    public void close() {
        kept.close();
        nats.ifPresent(NatsServer::close);
        postgres.ifPresent(EmbeddedPostgres::close);
    }

    private static <S> Optional<S> ours(
            Optional<String> given, DataDirectory directory, Function<DataDirectory, S> start) {
        return given.isPresent() ? Optional.empty() : Optional.of(start.apply(directory));
    }

    /** Waits for a start under way, which ends soon, rather than leave a child behind. */
    private static void endStarted(Future<? extends Optional<? extends AutoCloseable>> start) {
        try {
            Optional<? extends AutoCloseable> server = start.get();
            if (server.isPresent()) {
                server.get().close();
            }
        } catch (Exception alreadyReported) {
            // The other start's failure, or this one's, is what the caller hears of.
        }
    }
}
