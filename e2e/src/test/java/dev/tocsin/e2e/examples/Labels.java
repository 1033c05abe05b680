package dev.tocsin.e2e.examples;

import dev.tocsin.contracts.LabelSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Label sets as a table can hold them: {@code name=value name=value}. */
final class Labels {

    private Labels() {}

    static LabelSet parse(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String pair : text.strip().split(" +")) {
            String[] nameAndValue = pair.split("=", 2);
            labels.put(nameAndValue[0], nameAndValue[1]);
        }
        return LabelSet.of(labels);
    }

    static String json(LabelSet labels) {
        return labels.asMap().entrySet().stream()
                .map(label -> "\"" + label.getKey() + "\":\"" + label.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
