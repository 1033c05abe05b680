package dev.tocsin.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.embedded.DataDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void commitsAreOnTheDiskAndStrangersAreTurnedAway() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "select 'Ä' = upper('ä')")).isEqualTo("t");
            assertThat(ask(server, "show server_version")).startsWith("18.6");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void dataSurvivesACrashARestartAndAnOrphan() throws Exception {
        DataDirectory killedRun = DataDirectory.open(folder);
        EmbeddedPostgres first = EmbeddedPostgres.start(killedRun);
        ask(first, "create table kept as select 42 as answer");
        first.kill();
        first.restart();
        assertThat(ask(first, "select answer from kept")).isEqualTo("42");
        ProcessHandle orphan = ProcessHandle.of(first.pid()).orElseThrow();
        killedRun.close();

        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedPostgres second = EmbeddedPostgres.start(data)) {
            assertThat(orphan.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(ask(second, "select answer from kept")).isEqualTo("42");
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet row = statement.getResultSet();
            return row.next() ? row.getString(1) : "";
        }
    }
}
