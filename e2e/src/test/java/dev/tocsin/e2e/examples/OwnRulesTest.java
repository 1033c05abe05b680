package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The alerts about Tocsin itself. */
class OwnRulesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path RULES = ROOT.resolve("deploy/prometheus/tocsin.rules.yml");
    private static final Pattern METRIC = Pattern.compile("tocsin_[a-z_]+");

    @Test
    void everyMetricIsOneThatAServiceHas() throws IOException {
        String sources = sources();

        assertThat(METRIC.matcher(Files.readString(RULES)).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(sources)
                        .contains('"' + metric.replaceFirst("_total$", "").replace('_', '.') + '"'));
    }

    @Test
    void everyAlertHasARunbookThatIsForIt() throws IOException {
        String runbooks = runbooks();

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(runbooks)
                .containsPattern("matchers: .*\\b" + alert + "\\b"));
    }

    private static List<String> alerts() {
        JsonNode rules = Example.yaml(RULES).at("/groups/0/rules");
        return StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> rule.path("alert").asText())
                .toList();
    }

    private static String runbooks() throws IOException {
        return together(Files.list(ROOT.resolve("docs/runbooks")));
    }

    private static String sources() throws IOException {
        return together(
                Files.walk(ROOT).filter(file -> file.toString().matches("\\.\\./[a-z-]+/src/main/java/.*\\.java")));
    }

    private static String together(Stream<Path> files) {
        StringBuilder text = new StringBuilder();
        try (files) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    text.append(Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return text.toString();
    }
}
