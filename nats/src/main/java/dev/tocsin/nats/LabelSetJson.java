package dev.tocsin.nats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.tocsin.contracts.LabelSet;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A label set as an object of strings. */
final class LabelSetJson {

    private LabelSetJson() {}

    static final class Writer extends StdSerializer<LabelSet> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(LabelSet.class);
        }

        @Override
        public void serialize(LabelSet labels, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < labels.size(); i++) {
                json.writeStringField(labels.name(i), labels.value(i));
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<LabelSet> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(LabelSet.class);
        }

        @Override
        public LabelSet deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartObjectToken()) {
                context.reportInputMismatch(LabelSet.class, "expected an object of strings");
            }
            Map<String, String> labels = new HashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                labels.put(name, json.getText());
            }
            return LabelSet.of(labels);
        }
    }
}
