package dev.tocsin.ingest.adapter.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.LabelSetBuilder;
import dev.tocsin.ingest.adapter.http.body.MalformedBodyException.Kind;
import dev.tocsin.ingest.domain.posted.PostedTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as Go's decoder does for Alertmanager: {@code null} leaves a field unset, a value of another type is an
 * error, what follows the first value is ignored, and text that is not well-formed is repaired with U+FFFD.
 */
final class JsonBody implements AutoCloseable {

    /** How a body is read. */
    interface Reader<T> {
        T read(JsonBody body) throws IOException, MalformedBodyException;
    }

    /** Names are not interned: senders choose them. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final String what;
    private final JsonParser parser;
    private final LabelSetBuilder labels = new LabelSetBuilder();

    private JsonBody(String what, JsonParser parser) {
        this.what = what;
        this.parser = parser;
    }

    /** @param what the body's name in messages */
    static <T> T read(String what, byte[] body, Reader<T> reader) throws MalformedBodyException {
        try {
            return attempt(what, body, reader);
        } catch (IOException e) {
            byte[] repaired = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            if (Arrays.equals(repaired, body)) {
                throw unreadable(what, e);
            }
            return readRepaired(what, repaired, reader);
        }
    }

    private static <T> T readRepaired(String what, byte[] body, Reader<T> reader) throws MalformedBodyException {
        try {
            return attempt(what, body, reader);
        } catch (IOException e) {
            throw unreadable(what, e);
        }
    }

    private static <T> T attempt(String what, byte[] bytes, Reader<T> reader)
            throws IOException, MalformedBodyException {
        try (JsonBody body = new JsonBody(what, JSON.createParser(bytes))) {
            return reader.read(body);
        } catch (IllegalStateException e) {
            // Jackson's guard against names that were chosen to collide in its symbol table.
            throw new IOException(e.getMessage(), e);
        }
    }

    private static MalformedBodyException unreadable(String what, IOException cause) {
        return switch (cause) {
            case JsonEOFException eof -> unreadable(what, "unexpected EOF");
            case StreamConstraintsException limit ->
                unreadable(what, "it is nested too deeply, or has a name or number that is too long" + place(limit));
            case JsonProcessingException json -> unreadable(what, "it is not valid JSON" + place(json));
            default -> unreadable(what, "it is not valid JSON in UTF-8");
        };
    }

    /** Jackson's own words speak of its settings, to a sender who has none. */
    private static String place(JsonProcessingException problem) {
        JsonLocation at = problem.getLocation();
        return at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static MalformedBodyException unreadable(String what, String reason) {
        return new MalformedBodyException(
                Kind.UNREADABLE, "parsing " + what + " body from \"\" failed, because " + reason);
    }

    /** Moves to the body's value; a body without one is refused. */
    JsonToken start() throws IOException, MalformedBodyException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw MalformedBodyException.required(what);
        }
        return token;
    }

    /** Moves to the next element of the current array; null after the last. */
    @Nullable JsonToken nextElement() throws IOException {
        JsonToken token = parser.nextToken();
        return token == JsonToken.END_ARRAY ? null : token;
    }

    /** Moves to the value of the next field of the current object; null after the last. */
    @Nullable String nextField() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    MalformedBodyException wrongType(String field, String wanted) {
        return unreadable(
                what,
                "json: cannot unmarshal " + kindOf(parser.currentToken()) + " into " + field + " of type " + wanted);
    }

    /** The text of the current value; empty for {@code null}. */
    String text(String field) throws IOException, MalformedBodyException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> WellFormed.of(parser.getText());
            case VALUE_NULL -> "";
            default -> throw wrongType(field, "string");
        };
    }

    boolean flag(String field) throws MalformedBodyException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw wrongType(field, "bool");
        };
    }

    /** The time of the current value; {@link PostedTime#UNSET} for {@code null}. */
    Instant time(String field) throws IOException, MalformedBodyException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return PostedTime.UNSET;
        }
        String text = text(field);
        Instant time = PostedTime.parse(text);
        if (time == null) {
            throw unreadable(what, "parsing time \"" + text + "\" of " + field + ": it is no date-time of RFC 3339");
        }
        return time;
    }

    /** The labels of the current value; null for {@code null}. */
    @Nullable LabelSet labels(String field) throws IOException, MalformedBodyException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrongType(field, "object");
        }
        for (String name = nextField(); name != null; name = nextField()) {
            labels.add(WellFormed.of(name), text(field));
        }
        return labels.build();
    }

    private static String kindOf(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "array";
            case START_OBJECT -> "object";
            case VALUE_STRING -> "string";
            case VALUE_TRUE, VALUE_FALSE -> "bool";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            default -> "null";
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
