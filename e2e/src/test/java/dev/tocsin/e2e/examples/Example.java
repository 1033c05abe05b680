package dev.tocsin.e2e.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One folder under {@code examples/}. */
enum Example {
    A("a-saas-on-kubernetes"),
    B("b-nine-microservices"),
    C("c-advertising-platform"),
    D("d-recommender-on-one-host"),
    E("e-saas-with-grafana");

    static final Path REPOSITORY = Path.of(System.getProperty("maven.multiModuleProjectDirectory"));

    private final String folder;

    Example(String folder) {
        this.folder = folder;
    }

    Path path(String file) {
        return REPOSITORY.resolve("examples").resolve(folder).resolve(file);
    }

    /** The policy as it loads with the keys an operator would set; it must load. */
    PolicyResult.Loaded load() {
        return switch (PolicyLoader.load(files())) {
            case PolicyResult.Loaded loaded -> loaded;
            case PolicyResult.Refused refused ->
                throw new AssertionError(folder + " is refused: " + refused.problems());
        };
    }

    private PolicyFiles files() {
        return new PolicyFiles(
                path("alertmanager.yml").toString(),
                text("alertmanager.yml"),
                text("tocsin.yml"),
                templates(),
                Map.of("PAGERDUTY_KEY", "a-key-of-the-old-kind"));
    }

    private Map<String, String> templates() {
        Path templates = path("templates");
        if (!Files.isDirectory(templates)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(templates)) {
            return files.collect(Collectors.toMap(file -> "templates/" + file.getFileName(), file -> read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        return read(path(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The alerting rules of all rule files in a folder, for Prometheus or Loki. */
    List<JsonNode> alerts(String rules) {
        List<JsonNode> alerts = new ArrayList<>();
        try (Stream<Path> files = Files.list(path(rules))) {
            for (Path file : files.sorted().toList()) {
                for (JsonNode group : yaml(file).path("groups")) {
                    group.path("rules").forEach(rule -> {
                        if (rule.has("alert")) {
                            alerts.add(rule);
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return alerts;
    }

    static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(read(file));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
