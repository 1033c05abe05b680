package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds events to their released form. A test that fails here says that the change cannot read what is stored, or that
 * older readers cannot read what it writes: keep the old form, or make a new version.
 */
class GoldenEventsTest {

    /** Properties whose names are data: there is no unknown one among them. */
    private static final Set<String> MAPS = Set.of(
            "labels",
            "annotations",
            "groupLabels",
            "routeLabels",
            "watched",
            "links",
            "templates",
            "environment",
            "routes");

    private final EventCodec codec = new EventCodec();
    private final JsonMapper json = EventJson.mapper();

    static List<Golden> files() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWrittenAsItIsRead(Golden golden) throws Exception {
        JsonNode released = golden.json();

        Object event = codec.read(json.writeValueAsBytes(released), golden.type());

        assertThat(json.readTree(codec.write(event))).isEqualTo(released);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatALaterVersionAddsIsPassedOver(Golden golden) throws Exception {
        JsonNode released = golden.json();
        JsonNode later = released.deepCopy();
        addEverywhere(later);

        assertThat(codec.read(json.writeValueAsBytes(later), golden.type()))
                .isEqualTo(codec.read(json.writeValueAsBytes(released), golden.type()));
    }

    private static void addEverywhere(JsonNode node) {
        node.properties().forEach(property -> {
            if (!MAPS.contains(property.getKey())) {
                addEverywhere(property.getValue());
            }
        });
        if (node instanceof ObjectNode object) {
            object.putObject("addedLater").putArray("some").add(1);
        } else {
            node.elements().forEachRemaining(GoldenEventsTest::addEverywhere);
        }
    }

    @Test
    void everyPropertyIsInSomeFile() throws Exception {
        Reached reached = new Reached(new HashSet<>());
        for (Golden golden : Golden.all()) {
            reached.visit(codec.read(json.writeValueAsBytes(golden.json()), golden.type()));
        }

        assertThat(reached.neverSet()).isEmpty();
    }

    @Test
    void everyWordThatIsWrittenIsListed() throws Exception {
        Set<Class<?>> enums = new HashSet<>();
        Reached reached = new Reached(enums);
        for (Golden golden : Golden.all()) {
            reached.visit(codec.read(json.writeValueAsBytes(golden.json()), golden.type()));
        }
        TreeMap<String, List<String>> words = new TreeMap<>();
        for (Class<?> type : enums) {
            words.put(
                    type.getSimpleName(),
                    Arrays.stream(type.getEnumConstants()).map(this::written).toList());
        }

        assertThat(json.<JsonNode>valueToTree(words)).isEqualTo(Golden.json("/dev/tocsin/contracts/v1/words.json"));
    }

    private String written(Object word) {
        try {
            return json.readTree(codec.write(word)).textValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
