package dev.tocsin.router.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import dev.tocsin.router.app.port.PolicySource.Gathered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFolderTest {

    @TempDir
    Path folder;

    @Test
    void gathersTheFilesWithWhatTheyName() throws IOException {
        write(
                "alertmanager.yml",
                "templates: ['t/*.tmpl', extra.tmpl, 'gone/*']\nroute: {receiver: '${NAME}-${UNSET}'}");
        write("tocsin.yml", "expand_environment: true");
        write("t/b.tmpl", "B");
        write("t/a.tmpl", "A");
        write("t/c.txt", "C");
        write("extra.tmpl", "X");

        PolicyFiles files = files();

        assertThat(files.path()).isEqualTo(folder.resolve("alertmanager.yml").toString());
        assertThat(files.tocsinYaml()).isEqualTo("expand_environment: true");
        assertThat(files.templates().values()).containsExactly("A", "B", "X");
        assertThat(files.templates().keySet())
                .first()
                .isEqualTo(folder.resolve("t/a.tmpl").toString());
        assertThat(files.environment()).isEqualTo(Map.of("NAME", "value of NAME"));
    }

    @Test
    void oneFileIsEnough() throws IOException {
        write("alertmanager.yml", "route: {receiver: a}");

        assertThat(files().tocsinYaml()).isNull();
        assertThat(files().environment()).isEmpty();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(gather())
                .isEqualTo(new Gathered.Unreadable(
                        folder.resolve("alertmanager.yml").toString(), "there is no such file"));
    }

    @Test
    void aFileThatIsNotTextIsNamed() throws IOException {
        Files.write(folder.resolve("alertmanager.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(gather()).isInstanceOfSatisfying(Gathered.Unreadable.class, wrong -> assertThat(wrong.reason())
                .contains("UTF-8"));
    }

    @Test
    void theBuiltInPolicyIsValidAndTellsNobody() {
        Gathered.Files builtIn = (Gathered.Files) new BuiltInPolicy().gather();

        assertThat(PolicyLoader.load(builtIn.files())).isInstanceOfSatisfying(PolicyResult.Loaded.class, loaded -> {
            assertThat(loaded.warnings()).isEmpty();
            assertThat(loaded.policy().receivers()).singleElement().satisfies(only -> assertThat(only.integrations())
                    .singleElement()
                    .asString()
                    .contains("IncidentConfig"));
            assertThat(loaded.policy().incidentMatchers()).hasToString("{severity=\"critical\"}");
        });
    }

    private PolicyFiles files() {
        return ((Gathered.Files) gather()).files();
    }

    private Gathered gather() {
        return new PolicyFolder(
                        folder.resolve("alertmanager.yml"), name -> name.equals("NAME") ? "value of NAME" : null)
                .gather();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
