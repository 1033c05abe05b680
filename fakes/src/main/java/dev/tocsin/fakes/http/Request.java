package dev.tocsin.fakes.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What arrived, as it arrived.
 *
 * @param path    path and query
 * @param headers names in lower case
 * @param bytes   length of the body on the wire
 */
public record Request(String method, String path, Map<String, List<String>> headers, String body, int bytes) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        return Json.read(body).orElse(MissingNode.getInstance());
    }

    public boolean isJson() {
        return header("content-type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }
}
