package dev.tocsin.nats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** A value that is one string in JSON. */
record TextType<T>(Class<T> type, Function<T, String> toText, Function<String, T> fromText) {

    static <T> TextType<T> of(Class<T> type, Function<T, String> toText, Function<String, T> fromText) {
        return new TextType<>(type, toText, fromText);
    }

    void register(SimpleModule module) {
        module.addSerializer(type, new Writer<>(this));
        module.addDeserializer(type, new Reader<>(this));
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient TextType<T> text;

        Writer(TextType<T> text) {
            super(text.type());
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.toText().apply(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient TextType<T> text;

        Reader(TextType<T> text) {
            super(text.type());
            this.text = text;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return text.fromText().apply(json.getText());
        }
    }
}
