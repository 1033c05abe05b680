package dev.tocsin.ingest.adapter.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * <p>Alertmanager has two styles of errors. What its framework finds is an object with a code ({@link #error}); what its
 * handlers find is a bare JSON string ({@link #complaint}).
 *
 * @param headers beside those of the content
 */
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final byte[] NOTHING = {};

    /** go-openapi's codes from here on are finer than HTTP's. */
    private static final int VALIDATION_CODES = 600;

    private static final int UNPROCESSABLE = 422;

    static Answer empty(int status) {
        return new Answer(status, "", NOTHING, Map.of());
    }

    static Answer json(byte[] body) {
        return json(200, body);
    }

    static Answer json(int status, byte[] body) {
        return new Answer(status, JSON, body, Map.of());
    }

    static Answer text(int status, String text) {
        return new Answer(status, TEXT, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** @param code an HTTP status, or one of go-openapi's codes, which are all answered with 422 */
    static Answer error(int code, String message) {
        String body = "{\"code\":" + code + ",\"message\":" + quoted(message) + "}";
        return json(code >= VALIDATION_CODES ? UNPROCESSABLE : code, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer complaint(int status, String message) {
        return json(status, (quoted(message) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
