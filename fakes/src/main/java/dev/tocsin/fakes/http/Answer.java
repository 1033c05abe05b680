package dev.tocsin.fakes.http;

import java.util.Map;

/** An HTTP answer: status, headers (the content type among them) and body. */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Json.write(body));
    }

    public static Answer text(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body);
    }

    public static Answer html(String body) {
        return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }
}
