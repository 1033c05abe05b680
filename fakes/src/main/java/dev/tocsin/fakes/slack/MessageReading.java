package dev.tocsin.fakes.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Reading;
import dev.tocsin.fakes.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the channel, as text. */
final class MessageReading {

    private MessageReading() {}

    static Reading of(Request request, String channel) {
        JsonNode message = request.json();
        List<String> texts = new ArrayList<>();
        collect(message, texts);
        String kind =
                switch (request.path()) {
                    case String path when path.endsWith("chat.update") -> "edited in " + channel;
                    default -> message.has("thread_ts") ? "in a thread of " + channel : "in " + channel;
                };
        String first = Optional.of(message.path("text").asText(""))
                .filter(text -> !text.isBlank())
                .or(() -> texts.stream().findFirst())
                .orElse("a message without text");
        return new Reading(
                kind + ": " + plain(first),
                texts.stream().map(MessageReading::plain).toList());
    }

    /** Without mrkdwn's marks: a link is its text, and bold is not. */
    private static String plain(String text) {
        return text.replaceAll("<[^|>]*\\|([^>]*)>", "$1")
                .replaceAll("\\*([^*\\n]+)\\*", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static void collect(JsonNode node, List<String> texts) {
        for (String name : List.of("title", "pretext", "text", "fallback")) {
            if (node.path(name).isTextual() && !node.path(name).textValue().isBlank()) {
                texts.add(node.path(name).textValue());
            }
        }
        if (node.path("text").isObject()) {
            collect(node.path("text"), texts);
        }
        if (node.path("url").isTextual()) {
            texts.add(node.path("url").textValue());
        }
        for (String children : List.of("blocks", "attachments", "fields", "elements")) {
            node.path(children).forEach(child -> collect(child, texts));
        }
    }
}
