package dev.tocsin.ingest.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.domain.sender.Admission;
import dev.tocsin.ingest.domain.sender.Approach;
import dev.tocsin.ingest.domain.sender.Credential;
import dev.tocsin.ingest.domain.sender.Exposure;
import dev.tocsin.ingest.domain.sender.KnownSenders;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredSendersTest {

    @TempDir
    Path folder;

    private static IngestConfig config(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withMapping(IngestConfig.class)
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withDefaultValues(keys)
                .build()
                .getConfigMapping(IngestConfig.class);
    }

    @Test
    void defaultsNeedNoKey() {
        IngestConfig config = config(Map.of());

        assertThat(config.maxBody().asLongValue()).isEqualTo(16 * 1024 * 1024);
        assertThat(config.maxBytesInFlight().asLongValue()).isEqualTo(24 * 1024 * 1024);
        assertThat(config.getConcurrency()).isEmpty();
        assertThat(config.storeTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.webhookExpiry()).isEqualTo(Duration.ofHours(24));
        assertThat(config.senders()).isEmpty();
        assertThat(config.sources()).isEmpty();
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "t\n");
        IngestConfig config = config(Map.of(
                "tocsin.ingest.max-body", "1M",
                "tocsin.ingest.max-bytes-in-flight", "2M",
                "tocsin.ingest.get-concurrency", "3",
                "tocsin.ingest.store-timeout", "3s",
                "tocsin.ingest.webhook-expiry", "4h",
                "tocsin.ingest.sources.grafana.expiry", "5h",
                "tocsin.ingest.senders.grafana.token-file", token.toString(),
                "tocsin.ingest.senders.grafana.tenants", "a,b"));

        assertThat(config.maxBody().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(config.maxBytesInFlight().asLongValue()).isEqualTo(2 * 1024 * 1024);
        assertThat(config.getConcurrency()).hasValue(3);
        assertThat(config.storeTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.webhookExpiry()).isEqualTo(Duration.ofHours(4));
        assertThat(config.sources().get("grafana").expiry()).contains(Duration.ofHours(5));
        assertThat(admit(config, "t")).isEqualTo(new Admission.Admitted(new TenantId("a"), "grafana"));
    }

    @Test
    void tokenFileIsReadAgainWhenItChangesAndLetsNobodyInWhenItIsGone() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "old");
        KnownSenders senders = senders(config(Map.of("tocsin.ingest.senders.s.token-file", token.toString())));
        assertThat(admit(senders, "old")).isInstanceOf(Admission.Admitted.class);

        Files.writeString(token, "new");
        Files.setLastModifiedTime(token, FileTime.from(Instant.EPOCH));
        assertThat(admit(senders, "new")).isInstanceOf(Admission.Admitted.class);
        assertThat(admit(senders, "old")).isInstanceOf(Admission.Refused.class);

        Files.writeString(token, "");
        Files.setLastModifiedTime(token, FileTime.from(Instant.EPOCH.plusSeconds(1)));
        assertThat(admit(senders, "")).isInstanceOf(Admission.Refused.class);

        Files.delete(token);
        assertThat(admit(senders, "new")).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void allProblemsAreToldAtOnceAndNoSecretIsAmongThem() {
        IngestConfig config = config(Map.of(
                "tocsin.ingest.senders.none.tenants", "a",
                "tocsin.ingest.senders.short.token-sha256", "my-plain-token",
                "tocsin.ingest.senders.lost.token-file",
                        folder.resolve("nowhere").toString(),
                "tocsin.ingest.senders.odd.token-sha256", "ab".repeat(32),
                "tocsin.ingest.senders.odd.tenants", "not a tenant"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfiguredSenders.of(config.senders()))
                .withMessageContaining("tocsin.ingest.senders.none: no token")
                .withMessageContaining("tocsin.ingest.senders.short.token-sha256: not a SHA-256")
                .withMessageContaining("tocsin.ingest.senders.lost.token-file")
                .withMessageContaining("tocsin.ingest.senders.odd.tenants")
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("my-plain-token"));
    }

    private static KnownSenders senders(IngestConfig config) {
        return new KnownSenders(ConfiguredSenders.of(config.senders()), Exposure.NETWORK);
    }

    private static Admission admit(IngestConfig config, String token) {
        return admit(senders(config), token);
    }

    private static Admission admit(KnownSenders senders, String token) {
        return senders.admit(Approach.REMOTE, Credential.parse("Bearer " + token), null);
    }
}
