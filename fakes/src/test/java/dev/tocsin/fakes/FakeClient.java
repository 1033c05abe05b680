package dev.tocsin.fakes;

import dev.tocsin.fakes.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sender, as simple as can be. */
public final class FakeClient {

    private final HttpClient http = HttpClient.newHttpClient();

    public HttpResponse<String> post(String url, Object body, String... headers) {
        String text = body instanceof String given ? given : Json.write(body);
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json; charset=utf-8"));
        all.addAll(List.of(headers));
        return send(HttpRequest.newBuilder(URI.create(url))
                .headers(all.toArray(String[]::new))
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    public HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A PagerDuty trigger that is valid. */
    public static Map<String, Object> trigger(String routingKey, String dedupKey) {
        return Map.of(
                "routing_key",
                routingKey,
                "event_action",
                "trigger",
                "dedup_key",
                dedupKey,
                "payload",
                Map.of("summary", "Database down", "source", "db-1", "severity", "critical"));
    }
}
