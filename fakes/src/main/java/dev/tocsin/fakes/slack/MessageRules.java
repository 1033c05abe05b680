package dev.tocsin.fakes.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes a message one that Slack does not take, with Slack's word for it. */
final class MessageRules {

    /** Not documented; found by others (bolt-js issue 2509). */
    private static final int BLOCKS_CHARS = 13_200;

    /** A longer text of a message that is edited is refused; of one that is posted, the rest is cut off. */
    private static final int EDITED_TEXT = 4_000;

    private MessageRules() {}

    /**
     * Slack's error and what it means.
     *
     * @param code one of Slack's error strings
     */
    record Refusal(String code, String reason) {}

    static Optional<Refusal> refusal(JsonNode message) {
        boolean empty = message.path("text").asText("").isBlank()
                && message.path("blocks").isEmpty()
                && message.path("attachments").isEmpty();
        if (empty) {
            return Optional.of(new Refusal("no_text", "neither text nor blocks nor attachments"));
        }
        List<String> violations = new ArrayList<>(BlockRules.violations(message));
        message.path("attachments").forEach(attachment -> violations.addAll(BlockRules.violations(attachment)));
        if (!violations.isEmpty()) {
            return Optional.of(new Refusal("invalid_blocks", String.join("; ", violations)));
        }
        if (blocksChars(message) > BLOCKS_CHARS) {
            return Optional.of(new Refusal("msg_blocks_too_long", "blocks of more than 13,200 characters"));
        }
        boolean edited = message.has("ts");
        return edited && message.path("text").asText("").length() > EDITED_TEXT
                ? Optional.of(new Refusal("msg_too_long", "an edited text of more than 4,000 characters"))
                : Optional.empty();
    }

    /** Of the message, and of its attachments. */
    private static int blocksChars(JsonNode message) {
        int chars = message.path("blocks").toString().length();
        for (JsonNode attachment : message.path("attachments")) {
            chars += attachment.path("blocks").toString().length();
        }
        return chars;
    }
}
