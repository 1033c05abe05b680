package dev.tocsin.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServersUnderTestTest {

    @Test
    void natsResourceConfiguresConnectionAndInstallationKey() {
        NatsResource resource = new NatsResource();
        try {
            Map<String, String> settings = resource.start();

            assertThat(settings.get("quarkus.messaging.nats.connection.servers"))
                    .startsWith("nats://");
            assertThat(Path.of(settings.get("tocsin.installation-key-file")))
                    .content()
                    .matches("[0-9a-f]{64}\n");
        } finally {
            resource.stop();
        }
    }

    @Test
    void postgresResourceConfiguresBothClients() {
        PostgresResource resource = new PostgresResource();
        try {
            Map<String, String> settings = resource.start();

            assertThat(settings.get("quarkus.datasource.reactive.url")).startsWith("postgresql://");
            assertThat(settings.get("quarkus.datasource.jdbc.url")).startsWith("jdbc:postgresql://");
            assertThat(settings).containsKeys("quarkus.datasource.username", "quarkus.datasource.password");
        } finally {
            resource.stop();
        }
    }

    @Test
    void everyTestJvmHasAServerOfItsOwnThatLeavesNothingBehind() {
        ThrowawayDirectory directory = ThrowawayDirectory.create();
        try (NatsUnderTest first = NatsUnderTest.embedded(directory);
                NatsUnderTest second = NatsUnderTest.embedded(ThrowawayDirectory.create())) {
            assertThat(URI.create(first.url()).getPort())
                    .isNotEqualTo(URI.create(second.url()).getPort());
            first.close();
            assertThat(directory.data().root()).doesNotExist();
        }
    }
}
