package dev.tocsin.embedded.postgres;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.process.ChildProcess;
import dev.tocsin.embedded.process.ChildServer;
import dev.tocsin.embedded.process.StopSignal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, running as our child on a data directory, for an ordinary user and for root alike. */
public final class EmbeddedPostgres extends ChildServer {

    private static final String DATABASE = "tocsin";

    private final DataDirectory data;

    private EmbeddedPostgres(DataDirectory data, Running running) {
        super(running);
        this.data = data;
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
        String password = data.secret("postgres");
        return new EmbeddedPostgres(
                data,
                start(new Kind(
                        "PostgreSQL",
                        port -> launch(data, cluster, port),
                        port -> hasDatabase(port, password),
                        PostgresUnavailableException::new)));
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
        return "postgresql://127.0.0.1:" + port() + "/" + DATABASE;
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

    /** Whether it answers and has our database, which is made the first time. */
    private static boolean hasDatabase(int port, String password) {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        try (Connection connection = maintenance.getConnection(PostgresCluster.SUPERUSER, password);
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
