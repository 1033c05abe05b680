package dev.tocsin.standalone.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.embedded.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    private static final Choices NONE = new Choices(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void freshInstallationNeedsNoEditing() throws IOException {
        Map<String, String> settings = settings(NONE);

        assertThat(Path.of(settings.get("tocsin.router.policy-file"))).content().contains("receiver: nobody");
        assertThat(settings)
                .containsEntry("tocsin.public-url", "http://127.0.0.1:9093")
                .containsEntry("quarkus.http.port", "9093")
                .doesNotContainKeys("tocsin.oncall.schedule-file", "tocsin.runbooks.directory");
    }

    @Test
    void policyOfTheDataDirectoryIsWrittenOnceAndThenLeftAlone() throws IOException {
        Path policy = Path.of(settings(NONE).get("tocsin.router.policy-file"));
        Files.writeString(policy, "# mine\n");

        settings(NONE);

        assertThat(policy).hasContent("# mine");
    }

    @Test
    void secretsAreReadableByTheirOwnerAloneAndTheSameInTheNextRun() throws IOException {
        Map<String, String> settings = settings(NONE);
        Path key = Path.of(settings.get("tocsin.installation-key-file"));
        Path token = Path.of(settings.get("tocsin.console.token-file"));
        String before = Files.readString(key) + Files.readString(token);

        settings(NONE);

        assertThat(Files.readString(key) + Files.readString(token)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatLiesBesideTheChosenPolicyIsUsed() throws IOException {
        Path policy = Files.writeString(folder.resolve("alertmanager.yml"), "route: {}\n");
        Path oncall = Files.writeString(folder.resolve("oncall.yml"), "people: []\n");
        Path runbooks = Files.createDirectory(folder.resolve("runbooks"));

        Map<String, String> settings = settings(new Choices(Optional.of(policy), Optional.empty(), Optional.empty()));

        assertThat(settings)
                .containsEntry("tocsin.router.policy-file", policy.toString())
                .containsEntry("tocsin.oncall.schedule-file", oncall.toString())
                .containsEntry("tocsin.runbooks.directory", runbooks.toString());
    }

    @Test
    void publicUrlOfTheOperatorIsWhatLinksUse() {
        Map<String, String> settings =
                settings(new Choices(Optional.empty(), Optional.empty(), Optional.of("https://alerts.example.org")));

        assertThat(settings).containsEntry("tocsin.public-url", "https://alerts.example.org");
    }

    @Test
    void policyThatIsNotThereIsNamed() {
        Path missing = folder.resolve("none.yml");

        assertThatThrownBy(() -> settings(new Choices(Optional.of(missing), Optional.empty(), Optional.empty())))
                .isInstanceOf(UnusableSettingException.class)
                .hasMessageContaining("There is no policy at " + missing);
    }

    private Map<String, String> settings(Choices choices) {
        try (DataDirectory directory = DataDirectory.open(folder.resolve("data"))) {
            return new Installation(directory, new ListenAddress("127.0.0.1", 9093)).settings(choices);
        }
    }
}
