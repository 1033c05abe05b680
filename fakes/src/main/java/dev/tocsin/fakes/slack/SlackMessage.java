package dev.tocsin.fakes.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A message as it stands in a channel now.
 *
 * @param channel  the channel's id
 * @param ts       the message's name within the channel
 * @param threadTs the message it replies to
 * @param content  what was posted, with what was edited since
 * @param edits    how often it was edited
 */
public record SlackMessage(String channel, String ts, Optional<String> threadTs, JsonNode content, int edits) {

    /** The fall-back text, which stands in the notification. */
    public String text() {
        return content.path("text").asText("");
    }
}
