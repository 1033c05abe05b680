package dev.tocsin.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/** Alertmanager's API as a sender uses it. */
public final class Api {

    private final URI ingest;

    public Api(URI ingest) {
        this.ingest = ingest;
    }

    /** Posts one firing alert without an end, and returns the status; 0 if there was no answer. */
    public int fire(Map<String, String> labels) {
        return post("[{\"labels\":" + object(labels) + "}]").statusCode();
    }

    /** Likewise, as part of a trace that the sender began: a W3C {@code traceparent}. */
    public int fire(Map<String, String> labels, String traceparent) {
        return send(request("[{\"labels\":" + object(labels) + "}]")
                        .header("traceparent", traceparent)
                        .build())
                .statusCode();
    }

    /** Posts the end of an alert. */
    public int resolve(Map<String, String> labels, String endsAt) {
        return post("[{\"labels\":" + object(labels) + ",\"endsAt\":\"" + endsAt + "\"}]")
                .statusCode();
    }

    public HttpResponse<String> post(String alerts) {
        return send(request(alerts).build());
    }

    private HttpRequest.Builder request(String alerts) {
        return HttpRequest.newBuilder(ingest.resolve("/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(alerts));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(ingest.resolve(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String object(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> "\"" + label.getKey() + "\":\"" + label.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
