package dev.tocsin.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.testkit.Await;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    private static final GivenServers NONE = new GivenServers(Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void bothServersRunUntilTheyAreClosed() throws Exception {
        int nats;
        int postgres;
        try (DataDirectory directory = DataDirectory.open(folder);
                Servers servers = Servers.start(directory, NONE)) {
            nats = port(servers.settings(), "quarkus.messaging.nats.connection.servers");
            postgres = port(servers.settings(), "quarkus.datasource.reactive.url");
            assertThat(listens(nats)).isTrue();
            assertThat(listens(postgres)).isTrue();
        }

        assertThat(listens(nats)).isFalse();
        assertThat(listens(postgres)).isFalse();
    }

    @Test
    void serverThatDiesIsStartedAgainWhereItWas() throws Exception {
        try (DataDirectory directory = DataDirectory.open(folder);
                Servers servers =
                        Servers.start(directory, new GivenServers(Optional.empty(), Optional.of("postgresql://x/y")))) {
            int port = port(servers.settings(), "quarkus.messaging.nats.connection.servers");
            ProcessHandle first = ProcessHandle.of(recordedPid()).orElseThrow();

            first.destroyForcibly();
            first.onExit().join();

            Await.until("the server listens again", () -> listens(port));
            assertThat(recordedPid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void givenServersAreUsedAsTheyAre() throws Exception {
        GivenServers given = new GivenServers(Optional.of("nats://other:4222"), Optional.of("postgresql://db/tocsin"));
        try (DataDirectory directory = DataDirectory.open(folder);
                Servers servers = Servers.start(directory, given)) {
            assertThat(servers.settings())
                    .containsEntry("quarkus.messaging.nats.connection.servers", "nats://other:4222")
                    .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/tocsin")
                    .doesNotContainKey("quarkus.datasource.password");
            assertThat(folder.resolve("children")).doesNotExist();
        }
    }

    private long recordedPid() throws IOException {
        return Files.readAllLines(folder.resolve("children/nats")).stream()
                .filter(line -> line.startsWith("pid="))
                .mapToLong(line -> Long.parseLong(line.substring("pid=".length())))
                .findFirst()
                .orElseThrow();
    }

    private static int port(Map<String, String> settings, String key) {
        return URI.create(settings.getOrDefault(key, "")).getPort();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
