package dev.tocsin.fakes.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the fields of a document, one sentence a violation. */
public final class Rules {

    private final List<String> violations = new ArrayList<>();

    public List<String> violations() {
        return List.copyOf(violations);
    }

    public void violated(String sentence) {
        violations.add(sentence);
    }

    /** A text that must be there, not blank, and not too long (in characters). */
    public void requiredText(JsonNode parent, String path, int limit) {
        JsonNode node = at(parent, path);
        if (!node.isTextual() || node.textValue().isBlank()) {
            violations.add("'" + path + "' is missing or blank");
        } else {
            optionalText(parent, path, limit);
        }
    }

    /** A text that, if it is there, must be a text and not too long (in characters). */
    public void optionalText(JsonNode parent, String path, int limit) {
        JsonNode node = at(parent, path);
        if (node.isMissingNode() || node.isNull()) {
            return;
        }
        if (!node.isTextual()) {
            violations.add("'" + path + "' is not a text");
        } else if (node.textValue().codePointCount(0, node.textValue().length()) > limit) {
            violations.add("'" + path + "' has more than " + limit + " characters");
        }
    }

    public void oneOf(JsonNode parent, String path, Set<String> allowed) {
        String value = at(parent, path).asText("");
        if (!allowed.contains(value)) {
            violations.add("'" + path + "' is '" + value + "', not one of "
                    + allowed.stream().sorted().toList());
        }
    }

    /** The elements of a list that may be missing; no list is a violation. */
    public List<JsonNode> elements(JsonNode parent, String path, int limit) {
        JsonNode node = at(parent, path);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            violations.add("'" + path + "' is not a list");
            return List.of();
        }
        if (node.size() > limit) {
            violations.add("'" + path + "' has more than " + limit + " elements");
        }
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements;
    }

    /** The node at a path of names joined by dots. */
    public static JsonNode at(JsonNode parent, String path) {
        return parent.at("/" + path.replace('.', '/'));
    }
}
