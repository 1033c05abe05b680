package dev.tocsin.console.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.console.session.SignInToken;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    private Path directory;

    @Test
    void withoutSettingsNobodyCanSignInAndAWeekIsASession() {
        ConsoleConfig config = config(Map.of());

        assertThat(new SecretFiles(config, Optional.empty()).token()).isEmpty();
        assertThat(config.sessionLifetime()).isEqualTo(Duration.ofDays(7));
        assertThat(config.links()).isEmpty();
    }

    @Test
    void aFileWinsOverATokenInTheSettingsAndSpaceAroundItDoesNotCount() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), " a-token-from-a-file \n");
        ConsoleConfig config = config(Map.of(
                "tocsin.console.token", "a-token-from-the-settings",
                "tocsin.console.token-file", file.toString(),
                "tocsin.console.session-lifetime", "PT8H",
                "tocsin.console.links.oncall", "http://127.0.0.1:9105"));

        assertThat(new SecretFiles(config, Optional.empty()).token()).contains(new SignInToken("a-token-from-a-file"));
        assertThat(config.sessionLifetime()).isEqualTo(Duration.ofHours(8));
        assertThat(config.links()).containsEntry("oncall", "http://127.0.0.1:9105");
    }

    @Test
    void aFileThatIsMissingOrEmptyIsNamedWithItsSetting() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty"));
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> new SecretFiles(config(Map.of()), Optional.of(empty)).installationKey())
                .hasMessage("tocsin.installation-key-file names " + empty + ", which is empty");
        assertThatThrownBy(() -> new SecretFiles(
                                config(Map.of("tocsin.console.token-file", missing.toString())), Optional.empty())
                        .token())
                .hasMessage("tocsin.console.token-file names " + missing + ", which cannot be read");
    }

    @Test
    void withoutAnInstallationKeyEachProcessHasItsOwn() {
        SecretFiles files = new SecretFiles(config(Map.of()), Optional.empty());

        assertThat(files.installationKey()).hasSize(32).isNotEqualTo(files.installationKey());
    }

    private static ConsoleConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(ConsoleConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build()
                .getConfigMapping(ConsoleConfig.class);
    }
}
