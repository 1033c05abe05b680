package dev.tocsin.ingest.adapter.http.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** JSON, written as it is thought of. */
public final class Json {

    /** Milliseconds, always three digits. Source: go-openapi/strfmt. */
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one value. */
    public interface Writer<T> {
        void write(Json json, T value) throws IOException;
    }

    /** What fills an object. */
    public interface Fields {
        void write() throws IOException;
    }

    /** The bytes of {@code value}, ended by a line feed as Alertmanager's are. */
    public static <T> byte[] bytes(T value, Writer<T> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            writer.write(new Json(generator), value);
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** The bytes of an array. */
    public static <T> byte[] list(Collection<T> values, Writer<T> writer) {
        return bytes(values, (json, all) -> json.array(all, writer));
    }

    public <T> void array(Collection<T> values, Writer<T> writer) throws IOException {
        generator.writeStartArray();
        for (T value : values) {
            writer.write(this, value);
        }
        generator.writeEndArray();
    }

    public void object(Fields fields) throws IOException {
        generator.writeStartObject();
        fields.write();
        generator.writeEndObject();
    }

    public void object(String name, Fields fields) throws IOException {
        generator.writeFieldName(name);
        object(fields);
    }

    public <T> void array(String name, Collection<T> values, Writer<T> writer) throws IOException {
        generator.writeFieldName(name);
        array(values, writer);
    }

    public void text(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    public void texts(String name, Collection<String> values) throws IOException {
        array(name, values, Json::value);
    }

    public void texts(String name, Map<String, String> values) throws IOException {
        generator.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            generator.writeStringField(entry.getKey(), entry.getValue());
        }
        generator.writeEndObject();
    }

    public void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    public void time(String name, Instant value) throws IOException {
        generator.writeStringField(name, MILLISECONDS.format(value));
    }

    public void value(String value) throws IOException {
        generator.writeString(value);
    }
}
