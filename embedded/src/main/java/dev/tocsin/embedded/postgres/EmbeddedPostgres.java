package dev.tocsin.embedded.postgres;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.process.ChildProcess;
import dev.tocsin.embedded.process.FreePort;
import dev.tocsin.embedded.process.StopSignal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server, running as our child on a data directory, for an ordinary user and for root alike.
 *
 * <p>Its port and password stay the same over {@link #restart()}, so that clients find it again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "tocsin";

    /** Recovery after a crash replays at most a few minutes of a small write-ahead log. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 50;
    private static final int ATTEMPTS = 5;

    private final DataDirectory data;
    private final PostgresCluster cluster;
    private final int port;
    private volatile ChildProcess process;

    private EmbeddedPostgres(DataDirectory data, PostgresCluster cluster, int port, ChildProcess process) {
        this.data = data;
        this.cluster = cluster;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the server, making its files the first time, and waits until it answers.
     *
     * @throws PostgresUnavailableException when it cannot be started; the message says why
     */
    public static EmbeddedPostgres start(DataDirectory data) {
        PostgresBinaries binaries = PostgresBinaries.in(DebianPackages.userCache());
        PostgresCluster cluster = new PostgresCluster(binaries, data.root().resolve("postgres"));
        cluster.initialise(data.secretFile("postgres"));
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.find();
            EmbeddedPostgres server = new EmbeddedPostgres(data, cluster, port, launch(data, cluster, port));
            if (server.awaitAnswer()) {
                return server;
            }
            String log = server.process.logTail();
            server.close();
            if (attempt == ATTEMPTS || !log.contains("Address already in use")) {
                throw new PostgresUnavailableException("PostgreSQL did not start. Its last words:\n" + log);
            }
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return PostgresCluster.SUPERUSER;
    }

    public String password() {
        return data.secret("postgres");
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** The address for Quarkus' reactive client, without user and password. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public long pid() {
        return process.pid();
    }

    /** Completes when the server that runs now has ended, asked or not. */
    public CompletableFuture<Void> onExit() {
        return process.onExit();
    }

    /** Ends the server as a crash would, without notice. */
    public void kill() {
        process.kill();
    }

    /** Starts the server again on its port, password and files, and waits until it answers; ends it first if it runs. */
    public void restart() {
        process.close();
        process = launch(data, cluster, port);
        if (!awaitAnswer()) {
            throw new PostgresUnavailableException(
                    "PostgreSQL did not come back. Its last words:\n" + process.logTail());
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private static ChildProcess launch(DataDirectory data, PostgresCluster cluster, int port) {
        Path log = data.folder("logs").resolve("postgres.log");
        return ChildProcess.start(
                data.children(),
                new ChildProcess.Start(
                        "postgres",
                        "postgres",
                        cluster.serve(port),
                        Map.of(),
                        cluster.folder().toString(),
                        StopSignal.INT,
                        log));
    }

    private boolean awaitAnswer() {
        long start = System.nanoTime();
        while (!process.ended() && System.nanoTime() - start < PATIENCE.toNanos()) {
            if (hasDatabase()) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private boolean hasDatabase() {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        try (Connection connection = maintenance.getConnection(user(), password());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }
}
