package dev.tocsin.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of the examples, and as they are shown, load. */
class ExamplesTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."), "examples");

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void loads(Path alertmanagerYaml) throws IOException {
        Path beside = alertmanagerYaml.resolveSibling("tocsin.yml");
        String tocsin = Files.exists(beside) ? Files.readString(beside) : null;
        PolicyFiles files = new PolicyFiles(
                alertmanagerYaml.toString(),
                Files.readString(alertmanagerYaml),
                tocsin,
                Map.of(),
                Map.of("PAGERDUTY_KEY", "k"));

        PolicyResult result = PolicyLoader.load(files);

        assertThat(result).isInstanceOfSatisfying(PolicyResult.Loaded.class, loaded -> assertThat(
                        PolicyLoader.load(new PolicyFiles(loaded.policy().redactedYaml(), null, Map.of())))
                .isInstanceOf(PolicyResult.Loaded.class));
    }

    @Test
    void thereAreFive() throws IOException {
        assertThat(policies()).hasSizeGreaterThanOrEqualTo(5);
    }

    static List<Path> policies() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.map(folder -> folder.resolve("alertmanager.yml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }
}
