package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {

    @ParameterizedTest(name = "{0}/{1} has {2} alerts")
    @CsvSource({
        "A, rules, 12",
        "A, loki, 2",
        "B, rules, 49",
        "C, rules, 17",
        "D, rules, 9",
    })
    void everyAlertHasItsSeverityAndSaysWhatIsWrong(Example example, String folder, int count) {
        var alerts = example.alerts(folder);

        assertThat(alerts).hasSize(count).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "info", "none");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.path("expr").asText()).isNotBlank();
        });
    }

    @Test
    void everyAlertOfTheKubernetesExampleHasItsRunbook() {
        Stream.concat(Example.A.alerts("rules").stream(), Example.A.alerts("loki").stream())
                .filter(alert -> !alert.path("alert").asText().equals("Watchdog"))
                .forEach(alert -> {
                    String name = alert.path("alert").asText();
                    assertThat(Example.A.path("runbooks/" + name + ".md")).exists();
                    assertThat(alert.at("/annotations/runbook_url").asText()).endsWith("/runbooks/" + name);
                });
    }

    @Test
    void theMicroservicesHaveEightFamilies() {
        assertThat(Example.B.alerts("rules"))
                .extracting(alert -> alert.at("/labels/family").asText())
                .containsOnly(
                        "service-health",
                        "resources",
                        "database",
                        "redis",
                        "kubernetes",
                        "business",
                        "security",
                        "slo");
    }

    @Test
    void theGrafanaRulesHoldWhatTheOrganisationAskedFor() {
        JsonNode rules =
                Example.yaml(Example.E.path("grafana/alerting/rules.yml")).at("/groups/0/rules");

        assertThat(rules)
                .extracting(
                        rule -> rule.path("title").asText(),
                        rule -> rule.path("for").asText(),
                        rule -> rule.at("/data/1/model/conditions/0/evaluator/params/0")
                                .asDouble())
                .containsExactly(tuple("HighErrorRate", "2m", 0.05), tuple("HighLatency", "5m", 0.5));
    }
}
