package dev.tocsin.runbooks.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.servers.PostgresUnderTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What an older version left behind is still there after the migrations that came since. */
class UpgradeTest {

    /** Not the one that the service itself uses, since a server that was given is not ours alone. */
    private static final String SCHEMA = "upgraded";

    private static final String INCIDENT = """
            insert into upgraded.incident values
            ('%s', 'default', 'key', 'hash', '%s', 'Title', 'critical', '2026-01-0%d', null, %s, 1, '{"the":"group"}')""";

    @Test
    void anIncidentKeepsItsGroupAndItsAlerts() throws SQLException {
        try (PostgresUnderTest server = PostgresUnderTest.start()) {
            drop(server);
            migrate(server, "1");
            try (Connection connection = connect(server);
                    var statement = connection.createStatement()) {
                statement.execute(INCIDENT.formatted("over", "RESOLVED", 1, "'2026-01-02'"));
                statement.execute(INCIDENT.formatted("open", "TRIGGERED", 3, "null"));
            }

            migrate(server, "latest");

            assertThat(members(server))
                    .containsExactly("open hash true {\"the\":\"group\"}", "over hash false {\"the\":\"group\"}");
        }
    }

    private static List<String> members(PostgresUnderTest server) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select concat_ws(' ', incident, group_hash,"
                        + " case when firing then 'true' else 'false' end, alerts)"
                        + " from upgraded.incident_group order by joined_at desc")) {
            List<String> members = new ArrayList<>();
            while (rows.next()) {
                members.add(rows.getString(1));
            }
            return members;
        }
    }

    private static void drop(PostgresUnderTest server) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    private static void migrate(PostgresUnderTest server, String target) {
        Flyway.configure()
                .dataSource("jdbc:" + server.url(), server.user(), server.password())
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/runbooks")
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connect(PostgresUnderTest server) throws SQLException {
        return DriverManager.getConnection("jdbc:" + server.url(), server.user(), server.password());
    }
}
