package dev.tocsin.embedded.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.embedded.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NatsServerTest {

    @TempDir
    Path folder;

    @Test
    void serverAnswersWhoPresentsItsTokenAndNobodyElse() {
        try (DataDirectory data = DataDirectory.open(folder);
                NatsServer server = NatsServer.start(data)) {
            assertThat(NatsPing.answers(server.port(), server.token())).isTrue();
            assertThat(NatsPing.answers(server.port(), "wrong")).isFalse();
            assertThat(folder.resolve("nats/jetstream")).isDirectory();
        }
    }

    @Test
    void closeEndsTheServer() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder)) {
            NatsServer server = NatsServer.start(data);
            ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();

            server.close();

            assertThat(process.isAlive()).isFalse();
            assertThat(folder.resolve("children/nats")).doesNotExist();
        }
    }

    @Test
    void killedServerComesBackOnItsPortAndToken() {
        try (DataDirectory data = DataDirectory.open(folder);
                NatsServer server = NatsServer.start(data)) {
            String address = server.url();
            String token = server.token();
            server.kill();
            assertThat(NatsPing.answers(server.port(), token)).isFalse();

            server.restart();

            assertThat(server.url()).isEqualTo(address);
            assertThat(NatsPing.answers(server.port(), token)).isTrue();
        }
    }

    @Test
    void serverThatOutlivedItsRunIsEndedBeforeTheNextOneStarts() throws Exception {
        DataDirectory killedRun = DataDirectory.open(folder);
        NatsServer orphan = NatsServer.start(killedRun);
        ProcessHandle process = ProcessHandle.of(orphan.pid()).orElseThrow();
        killedRun.close();

        try (DataDirectory data = DataDirectory.open(folder)) {
            assertThat(process.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
            try (NatsServer server = NatsServer.start(data)) {
                assertThat(server.pid()).isNotEqualTo(process.pid());
            }
        }
    }

    @Test
    void tokenIsInNoFileThatOthersCanRead() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder);
                NatsServer server = NatsServer.start(data)) {
            assertThat(ProcessHandle.of(server.pid())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElse(""))
                    .doesNotContain(server.token());
            assertThat(Files.getPosixFilePermissions(folder.resolve("nats/nats.conf")))
                    .hasSize(2);
        }
    }
}
