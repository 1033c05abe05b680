package dev.tocsin.fakes.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Block Kit's limits; a message that breaks one is refused as a whole. */
final class BlockRules {

    private static final int BLOCKS = 50;
    private static final int BLOCK_ID = 255;
    private static final int SECTION_TEXT = 3000;
    private static final int FIELDS = 10;
    private static final int FIELD_TEXT = 2000;
    private static final int HEADER_TEXT = 150;
    private static final int CONTEXT_ELEMENTS = 10;
    private static final int ACTIONS = 25;
    private static final int IMAGE_URL = 3000;
    private static final int IMAGE_TEXT = 2000;
    private static final int BUTTON_TEXT = 75;
    private static final int BUTTON_VALUE = 2000;
    private static final int BUTTON_URL = 3000;
    private static final int ACTION_ID = 255;

    private BlockRules() {}

    /** Every violation in a list of blocks that may be missing. */
    static List<String> violations(JsonNode parent) {
        Rules rules = new Rules();
        Set<String> ids = new HashSet<>();
        for (JsonNode block : rules.elements(parent, "blocks", BLOCKS)) {
            rules.optionalText(block, "block_id", BLOCK_ID);
            String id = block.path("block_id").asText("");
            if (!id.isEmpty() && !ids.add(id)) {
                rules.violated("'block_id' " + id + " is there twice");
            }
            check(rules, block);
        }
        return rules.violations();
    }

    private static void check(Rules rules, JsonNode block) {
        switch (block.path("type").asText("")) {
            case "section" -> checkSection(rules, block);
            case "header" -> {
                rules.oneOf(block, "text.type", Set.of("plain_text"));
                rules.requiredText(block, "text.text", HEADER_TEXT);
            }
            case "context" ->
                rules.elements(block, "elements", CONTEXT_ELEMENTS).forEach(element -> {
                    if (!element.path("type").asText().equals("image")) {
                        rules.requiredText(element, "text", FIELD_TEXT);
                    }
                });
            case "actions" ->
                rules.elements(block, "elements", ACTIONS).forEach(element -> checkButton(rules, element));
            case "image" -> {
                rules.requiredText(block, "image_url", IMAGE_URL);
                rules.requiredText(block, "alt_text", IMAGE_TEXT);
            }
            case "divider", "rich_text", "markdown", "table" -> {
                // Nothing that we send is limited in these.
            }
            default ->
                rules.violated("unknown block type '" + block.path("type").asText("") + "'");
        }
    }

    private static void checkSection(Rules rules, JsonNode block) {
        List<JsonNode> fields = rules.elements(block, "fields", FIELDS);
        fields.forEach(field -> rules.requiredText(field, "text", FIELD_TEXT));
        if (fields.isEmpty()) {
            rules.requiredText(block, "text.text", SECTION_TEXT);
        } else {
            rules.optionalText(block, "text.text", SECTION_TEXT);
        }
        if (block.at("/accessory/type").asText("").equals("button")) {
            checkButton(rules, block.path("accessory"));
        }
    }

    private static void checkButton(Rules rules, JsonNode button) {
        if (button.path("type").asText("").equals("button")) {
            rules.requiredText(button, "text.text", BUTTON_TEXT);
            rules.optionalText(button, "value", BUTTON_VALUE);
            rules.optionalText(button, "url", BUTTON_URL);
        }
        rules.optionalText(button, "action_id", ACTION_ID);
    }
}
