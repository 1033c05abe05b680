package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Compose file of the recommender on one host, read but not run: no Docker is needed. */
class ComposeTest {

    private static final Path FOLDER = Example.REPOSITORY.resolve("deploy/compose");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?}");

    private final JsonNode compose = Example.yaml(FOLDER.resolve("compose.yml"));

    @Test
    void theSixServicesAreBuiltAndShareTheirEnvironment() {
        for (String service :
                List.of("alert-ingest", "rule-engine", "router", "notifier", "runbook-service", "oncall")) {
            JsonNode definition = compose.at("/services/" + service);
            assertThat(definition.at("/build/args/SERVICE").asText()).isEqualTo(service);
            assertThat(definition.has("environment")).isTrue();
        }
    }

    @Test
    void everyVariableHasADefaultAndTheExampleNamesIt() throws IOException {
        Map<String, String> defaults = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (MatchResult variable : VARIABLE.matcher(Files.readString(FOLDER.resolve("compose.yml")))
                .results()
                .toList()) {
            if (variable.group(2) == null) {
                without.add(variable.group(1));
            } else {
                defaults.put(variable.group(1), variable.group(2));
            }
        }

        assertThat(without).isEmpty();
        assertThat(exampleEnvironment()).containsExactlyInAnyOrderEntriesOf(defaults);
    }

    @Test
    void everyFileThatIsMountedFromTheRepositoryExists() {
        List<String> mounts = new ArrayList<>();
        compose.path("services")
                .forEach(service -> service.path("volumes").forEach(mount -> mounts.add(mount.asText())));

        assertThat(mounts)
                .filteredOn(mount -> mount.startsWith("./"))
                .isNotEmpty()
                .allSatisfy(
                        mount -> assertThat(FOLDER.resolve(mount.split(":")[0])).exists());
        assertThat(FOLDER.resolve(exampleValue("TOCSIN_POLICY"))).isDirectory();
    }

    @Test
    void onlyTheEdgeIsPublishedAndOnlyOnLoopback() {
        List<String> published = new ArrayList<>();
        compose.path("services").properties().forEach(service -> service.getValue()
                .path("ports")
                .forEach(port -> published.add(service.getKey() + " " + port.asText())));

        assertThat(published).containsExactly("edge ${TOCSIN_LISTEN:-127.0.0.1:9093}:9093");
    }

    @Test
    void noPasswordIsWrittenOut() throws IOException {
        for (String file : List.of("compose.yml", ".env.example", "nats.conf")) {
            assertThat(Files.readString(FOLDER.resolve(file)))
                    .doesNotContainPattern("(?i)(password|token|secret)[:=] *\"?[a-z0-9]{8,}\"?\\s");
        }
    }

    private String exampleValue(String name) {
        try {
            return exampleEnvironment().get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> exampleEnvironment() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] pair = line.split("=", 2);
                values.put(pair[0], pair[1]);
            }
        }
        return values;
    }
}
