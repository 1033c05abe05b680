package dev.tocsin.notifier.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.notifier.Given;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private final Wording wording = new Wording(
            GroupMessage.of(
                    Given.notification("n", NotifyReason.FIRST_NOTIFICATION, Given.firing("a"), Given.firing("b")),
                    Given.EXTERNAL_URL),
            value -> value.toUpperCase(Locale.ROOT));

    @Test
    void aLiteralIsUsedAsItIs() {
        assertThat(wording.or("Database <down>", () -> "ours")).isEqualTo("Database <down>");
        assertThat(wording.or("", () -> "ours")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{{ .Status }}', FIRING",
        "'team {{.RouteLabels.team}}: {{ .GroupLabels.alertname }}!', team X: HIGHERRORRATE!",
        "'{{ .CommonLabels.severity }}', CRITICAL",
        "'{{ .CommonLabels.nowhere }}', ''",
    })
    void fieldsAreFilledInAndEscapedForTheirSink(String template, String text) {
        assertThat(wording.or(template, () -> "ours")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ range .Alerts }}{{ .Annotations.summary }}{{ end }}",
                "{{ .Status | toUpper }}",
                "{{ template \"slack.default.title\" . }}",
                "{{- .Status }}",
                "{{ .Alerts }}",
                "{{ .CommonLabels }}",
            })
    void everyOtherTemplateGivesWay(String template) {
        assertThat(wording.or(template, () -> "ours")).isEqualTo("ours");
    }
}
