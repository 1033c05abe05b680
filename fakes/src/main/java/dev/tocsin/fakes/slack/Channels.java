package dev.tocsin.fakes.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The workspace's channels with their messages. Every name is a channel; its id is made of the name. */
final class Channels {

    private final Clock clock;
    private final Map<String, SlackMessage> messages = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Channels(Clock clock) {
        this.clock = clock;
    }

    /** {@code #alerts} has an id such as {@code C0A1B2C3D}; an id stays itself. */
    static String id(String nameOrId) {
        return nameOrId.matches("[CGD][A-Z0-9]{8,}")
                ? nameOrId
                : "C%08X"
                        .formatted(nameOrId.toLowerCase(Locale.ROOT)
                                .replaceFirst("^#", "")
                                .hashCode());
    }

    synchronized SlackMessage post(String channel, JsonNode content) {
        String ts = "%d.%06d".formatted(clock.instant().getEpochSecond(), messages.size() + 1);
        Optional<String> thread =
                Optional.of(content.path("thread_ts").asText("")).filter(value -> !value.isEmpty());
        SlackMessage message = new SlackMessage(id(channel), ts, thread, content, 0);
        messages.put(message.channel() + "/" + ts, message);
        names.putIfAbsent(message.channel(), channel);
        return message;
    }

    /** What the channel of this id was called when somebody first posted there. */
    synchronized String name(String nameOrId) {
        return names.getOrDefault(nameOrId, nameOrId);
    }

    synchronized Optional<SlackMessage> find(String channel, String ts) {
        return Optional.ofNullable(messages.get(channel + "/" + ts));
    }

    /** What the update leaves out stays; an empty list clears. */
    synchronized SlackMessage update(SlackMessage message, JsonNode update) {
        ObjectNode content = message.content().deepCopy();
        content.setAll((ObjectNode) update);
        SlackMessage edited =
                new SlackMessage(message.channel(), message.ts(), message.threadTs(), content, message.edits() + 1);
        messages.put(message.channel() + "/" + message.ts(), edited);
        return edited;
    }

    synchronized List<SlackMessage> all() {
        return List.copyOf(messages.values());
    }
}
