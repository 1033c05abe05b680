package dev.tocsin.ingest.adapter.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import dev.tocsin.ingest.domain.posted.PostedTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and order of errors are those of Alertmanager 0.25, to which every row was put. */
class AlertsBodyTest {

    private static final String FULL = """
            [{"labels":{"alertname":"Up","job":"api"},"annotations":{"summary":"down"},"extra":{"a":[1,{}]},
              "startsAt":"2026-11-21T10:00:00Z","endsAt":null,"generatorURL":"http://p/graph"}]
            """;

    @Test
    void everyFieldIsRead() throws MalformedBodyException {
        assertThat(read(FULL))
                .containsExactly(new AlertDraft(
                        LabelSet.of("alertname", "Up", "job", "api"),
                        LabelSet.of("summary", "down"),
                        Instant.parse("2026-11-21T10:00:00Z"),
                        PostedTime.UNSET,
                        "http://p/graph"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | []",
                "0 | null",
                "1 | [{\"labels\":{}}]",
                "1 | [{\"labels\":{\"a\":null},\"annotations\":null,\"generatorURL\":null}]",
                "1 | [{\"labels\":{\"a\":\"b\"}}] what follows is ignored",
                "2 | [{\"labels\":{\"a\":\"b\"}},{\"labels\":{},\"startsAt\":\"\"}]",
            })
    void shapeIsAccepted(int alerts, String body) throws MalformedBodyException {
        assertThat(read(body)).hasSize(alerts);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "602 | ``                                                       | alerts in body is required",
                "602 | `  `                                                     | alerts in body is required",
                "400 | {}                                                       | cannot unmarshal object",
                "400 | [                                                        | parsing alerts body",
                "400 | nonsense                                                 | parsing alerts body",
                "400 | [1]                                                      | cannot unmarshal number",
                "602 | [null]                                                   | 0 in body is required",
                "602 | [{}]                                                     | 0.labels in body is required",
                "602 | [{\"labels\":null}]                                      | 0.labels in body is required",
                "602 | [{\"labels\":{}},{}]                                     | 1.labels in body is required",
                "400 | [{\"labels\":[]}]                                        | cannot unmarshal array into labels",
                "400 | [{\"labels\":{\"a\":1}}]                                 | cannot unmarshal number into labels",
                "400 | [{\"labels\":{},\"startsAt\":\"x\"}]                     | parsing time \"x\"",
                "400 | [{\"labels\":{},\"startsAt\":1}]                         | cannot unmarshal number into startsAt",
                "400 | [{\"labels\":{},\"generatorURL\":1}]                     | cannot unmarshal number into generatorURL",
                "601 | [{\"labels\":{},\"generatorURL\":\"foo bar\"},{}]        | 0.generatorURL in body must be of type uri: \"foo bar\"",
                "601 | [{\"generatorURL\":\"foo\"}]                             | 0.generatorURL in body must be of type uri",
                "400 | [{},{\"labels\":1}]                                      | cannot unmarshal number into labels",
            })
    void shapeIsRefused(int code, String body, String message) {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read(body))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void textThatIsNotUnicodeIsRepairedAsGoDoes() throws MalformedBodyException {
        byte[] body = "[{\"labels\":{\"a\":\"x?y\",\"b\":\"\\ud800!\",\"c\":\"\\ud83d\\ude00\"}}]"
                .getBytes(StandardCharsets.UTF_8);
        body[18] = (byte) 0xff;

        assertThat(AlertsBody.read(body).getFirst().labels())
                .isEqualTo(LabelSet.of("a", "x\uFFFDy", "b", "\uFFFD!", "c", "😀"));
    }

    @Property
    void damagedBodyIsReadOrRefusedButNeverMore(
            @ForAll @IntRange(max = 230) int at, @ForAll byte replacement, @ForAll @IntRange(max = 230) int length) {
        byte[] body = FULL.getBytes(StandardCharsets.UTF_8);
        body[at % body.length] = replacement;
        try {
            AlertsBody.read(Arrays.copyOf(body, Math.min(body.length, 30 + length)));
        } catch (MalformedBodyException e) {
            assertThat(e.code()).isBetween(400, 612);
        }
    }

    @Property
    void noBytesAreTooStrange(@ForAll byte[] body) {
        try {
            AlertsBody.read(body);
        } catch (MalformedBodyException e) {
            assertThat(e).hasMessageContaining("body");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'labels':{}}]       | it is not valid JSON: line 1, column 3",
                "[NaN]                 | it is not valid JSON: line 1, column 5",
                "[01]                  | it is not valid JSON: line 1, column 3",
                "[{\"a\\tb\":\\x}] | it is not valid JSON: line 1, column",
                "[1] /* */             | cannot unmarshal number",
                "/* */ [1]             | it is not valid JSON: line 1, column 1",
            })
    void whatIsWrongIsSaidWithoutTheReadersOwnWords(String body, String message) {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read(body))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("Feature", "enable", "Token"));
    }

    @Test
    void depthWithoutEndIsRefused() {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read("[{\"x\":" + "[".repeat(100_000)))
                .withMessageContaining("it is nested too deeply")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(400));
    }

    private static List<AlertDraft> read(String body) throws MalformedBodyException {
        return AlertsBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
