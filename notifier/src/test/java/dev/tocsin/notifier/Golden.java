package dev.tocsin.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Payloads as they must be, below {@code golden/}. */
public final class Golden {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    public static String text(String file) {
        try (InputStream golden = Golden.class.getResourceAsStream("/golden/" + file)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same fields in the same order with the same values. */
    public static void assertSame(String json, String file) {
        assertThat(pretty(json)).isEqualTo(pretty(text(file)));
    }

    public static JsonNode json(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }

    private static String pretty(String json) {
        return json(json).toPrettyString();
    }
}
