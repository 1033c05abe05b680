package dev.tocsin.ingest.adapter.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.ingest.domain.posted.PostedTime;
import dev.tocsin.ingest.domain.silence.SilenceDraft;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and order of errors are those of Alertmanager 0.25, to which every row was put. */
class SilenceBodyTest {

    private static final String MATCHERS = "\"matchers\":[{\"name\":\"a\",\"value\":\"b\",\"isRegex\":false}]";
    private static final String TEXTS = "\"createdBy\":\"me\",\"comment\":\"\"";
    private static final String TIMES = "\"startsAt\":\"0001-01-01T00:00:00Z\",\"endsAt\":\"2099-01-01T00:00:00Z\"";

    @Test
    void emptyTextsAndGosZeroTimeAreGiven() throws MalformedBodyException {
        assertThat(read("{\"id\":\"\"," + MATCHERS + "," + TEXTS + "," + TIMES + "}"))
                .isEqualTo(new SilenceDraft(
                        null,
                        List.of(new LabelMatcher("a", Operator.EQUAL, "b")),
                        PostedTime.UNSET,
                        Instant.parse("2099-01-01T00:00:00Z"),
                        "me",
                        "",
                        Map.of()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "602 | ``                                                | silence in body is required",
                "602 | {}                                                | comment in body is required",
                "602 | null                                              | comment in body is required",
                "400 | []                                                | cannot unmarshal array",
                "602 | {T}                                               | comment in body is required",
                "602 | {M,X}                                             | endsAt in body is required",
                "602 | {M,X,\"startsAt\":null,\"endsAt\":null}           | endsAt in body is required",
                "602 | {X,T}                                             | matchers in body is required",
                "612 | {\"matchers\":[],X,T}                             | matchers in body should have at least 1 items",
                "602 | {\"matchers\":[{}],X,T}                           | matchers.0.isRegex in body is required",
                "400 | {\"matchers\":[null],X,T}                         | cannot unmarshal null into matchers.0",
                "400 | {\"matchers\":[{\"isRegex\":\"x\"}],X,T}          | cannot unmarshal string into isRegex of type bool",
                "602 | {\"matchers\":[{\"isRegex\":true}],X,T}           | matchers.0.name in body is required",
                "400 | {M,X,T,\"id\":1}                                  | cannot unmarshal number into id of type string",
            })
    void shapeIsRefused(int code, String body, String message) {
        String full = body.replace("M,", MATCHERS + ",")
                .replace("X", TEXTS)
                .replace("T}", TIMES + "}")
                .replace("T,", TIMES + ",");

        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read(full))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Property
    void noBytesAreTooStrange(@ForAll byte[] body) {
        try {
            SilenceBody.read(body);
        } catch (MalformedBodyException e) {
            assertThat(e).hasMessageContaining("body");
        }
    }

    private static SilenceDraft read(String body) throws MalformedBodyException {
        return SilenceBody.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
