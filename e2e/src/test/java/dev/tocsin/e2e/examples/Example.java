package dev.tocsin.e2e.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
