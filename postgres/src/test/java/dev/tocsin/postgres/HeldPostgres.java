package dev.tocsin.postgres;

import dev.tocsin.testkit.servers.PostgresUnderTest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL on which a migration that asks for lock 7 gets no further until the server dies. */
public final class HeldPostgres implements QuarkusTestResourceLifecycleManager {

    private PostgresUnderTest server;
    private Connection holder;

    @Override
    public Map<String, String> start() {
        server = PostgresUnderTest.start();
        holder = connect();
        try (var statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(7)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.reactive.url", server.url(),
                "quarkus.datasource.jdbc.url", "jdbc:" + server.url(),
                "quarkus.datasource.username", server.user(),
                "quarkus.datasource.password", server.password());
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(this, new TestInjector.MatchesType(HeldPostgres.class));
    }

    /** Whether somebody waits for the lock, over the connection that holds it. */
    boolean isMigrationWaiting() {
        try (var statement = holder.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select 1 from pg_locks where locktype = 'advisory' and objid = 7 and not granted")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void killAndRestart() {
        server.kill();
        server.restart();
    }

    boolean hasTable(String name) throws SQLException {
        try (Connection connection = connect();
                ResultSet tables = connection.getMetaData().getTables(null, "struck", name, null)) {
            return tables.next();
        }
    }

    @Override
    public void stop() {
        server.close();
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:" + server.url(), server.user(), server.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
