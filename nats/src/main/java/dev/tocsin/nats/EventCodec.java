package dev.tocsin.nats;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events as JSON.
 *
 * <p>Identifiers are strings, label sets are objects in order of their names, instants are RFC 3339 with nanoseconds,
 * durations ISO 8601, and a sealed interface's records carry their kind in {@code type}, such as {@code alert-fired}.
 * Unknown properties are ignored, so that an older reader takes a newer writer's optional fields.
 *
 * <p>What is over {@value #PLAIN} bytes is compressed with gzip, which readers notice by themselves: a group of 10,000
 * alerts is 6 MB of JSON, and NATS takes 1 MB.
 */
@ApplicationScoped
public class EventCodec {

    private static final int PLAIN = 512 * 1024;

    private final JsonMapper mapper = EventJson.mapper();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public byte[] write(Object event) {
        byte[] json = writeJson(event);
        return json.length > PLAIN ? Gzip.zip(json) : json;
    }

    /** Without compression, whatever the size. */
    byte[] writeJson(Object event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write a " + event.getClass().getName() + " as JSON", e);
        }
    }

    /**
     * Writes the events as one array, each with its kind if its type is sealed, compressed and bit by bit, so that it is
     * never in memory as a whole.
     */
    void writeAll(List<?> events, OutputStream to) throws IOException {
        try (SequenceWriter writer = mapper.writer().writeValuesAsArray(Gzip.zipping(to))) {
            writer.writeAll(events);
        }
    }

    /** The events of one array that {@link #writeAll} wrote. */
    <T> List<T> readAll(InputStream zipped, Class<T> type) throws UnreadableEventException {
        try (InputStream json = Gzip.unzipping(zipped);
                MappingIterator<T> events = reader(type).readValues(json)) {
            return events.readAll();
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(type, e);
        }
    }

    public <T> T read(byte[] event, Class<T> type) throws UnreadableEventException {
        try {
            byte[] json = Gzip.isZipped(event) ? Gzip.unzip(event) : event;
            return reader(type).readValue(json);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(type, e);
        }
    }

    private ObjectReader reader(Class<?> type) {
        return readers.computeIfAbsent(type, mapper::readerFor);
    }

    private static UnreadableEventException unreadable(Class<?> type, Exception e) {
        String problem = e instanceof JsonProcessingException json
                ? describe(json)
                : e.getClass().getSimpleName();
        return new UnreadableEventException(type.getSimpleName(), problem);
    }

    /** Jackson's message quotes the source, which may hold personal data; the place is enough to find it. */
    private static String describe(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return e.getClass().getSimpleName()
                + (location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr());
    }
}
