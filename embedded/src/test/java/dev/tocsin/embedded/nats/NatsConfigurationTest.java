package dev.tocsin.embedded.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.embedded.nats.NatsConfiguration.SyncInterval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NatsConfigurationTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "nats-server: v2.9.10, false",
        "nats-server: v2.10.0, true",
        "nats-server: v2.12.1-preview.1, true",
        "nats-server: v3.0.0, true",
        "something else, false"
    })
    void syncIntervalIsGivenOnlyToServersThatKnowIt(String answer, boolean knows) throws Exception {
        Path program = folder.resolve("nats-server");
        Files.writeString(program, "#!/bin/sh\necho '" + answer + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        assertThat(new NatsBinary.Program(program).isAtLeast(2, 10)).isEqualTo(knows);
    }

    @Test
    void serverListensOnLoopbackAndWantsTheToken() {
        String text = new NatsConfiguration("127.0.0.1", 4711, "s3cret", folder, SyncInterval.BUILT_IN).text();

        assertThat(text)
                .contains("host: \"127.0.0.1\"", "port: 4711", "token: \"s3cret\"", "store_dir: \"" + folder + "\"")
                .doesNotContain("sync_interval");
    }
}
