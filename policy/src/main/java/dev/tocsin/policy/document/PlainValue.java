package dev.tocsin.policy.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Free-form YAML as maps, lists, texts, numbers, booleans and nulls, as YAML itself takes them. */
public final class PlainValue {

    private PlainValue() {}

    public static @Nullable Object of(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode list -> list(list);
            case ScalarNode scalar -> scalar(scalar);
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> map(MappingNode mapping) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            if (pair.getKeyNode() instanceof ScalarNode key) {
                map.put(key.getValue(), of(pair.getValueNode()));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static List<@Nullable Object> list(SequenceNode node) {
        List<@Nullable Object> list = new ArrayList<>();
        node.getValue().forEach(item -> list.add(of(item)));
        return Collections.unmodifiableList(list);
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        try {
            if (tag.equals(Tag.BOOL)) {
                return List.of("true", "yes", "on").contains(text.toLowerCase(Locale.ROOT));
            }
            if (tag.equals(Tag.INT)) {
                return whole(text.replace("_", ""));
            }
            return tag.equals(Tag.FLOAT) ? Double.valueOf(text.replace("_", "")) : text;
        } catch (NumberFormatException e) {
            return text; // Forms such as 1:30 (sexagesimal) or .inf are taken as texts.
        }
    }

    private static Number whole(String digits) {
        try {
            return Long.decode(digits);
        } catch (NumberFormatException e) {
            return new BigInteger(digits);
        }
    }
}
