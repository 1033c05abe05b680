package dev.tocsin.demo.suite;

import dev.tocsin.fakes.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends alerts as Prometheus does: {@code POST /api/v2/alerts}, with a start that stays and an end that moves. */
public final class AlertSender {

    /** Longer than the story, so that nothing ends by itself in it. */
    private static final Duration HORIZON = Duration.ofMinutes(30);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Map<String, String>, Instant> starts = new ConcurrentHashMap<>();
    private final URI alerts;
    private final Clock clock;

    public AlertSender(String suiteUrl, Clock clock) {
        this.alerts = URI.create(suiteUrl + "/api/v2/alerts");
        this.clock = clock;
    }

    public void fire(List<DemoAlert> alerts) {
        fire(alerts, Map.of());
    }

    /** Says that the alerts fire, with more headers. */
    public void fire(List<DemoAlert> alerts, Map<String, String> headers) {
        Instant now = clock.instant();
        alerts.forEach(alert -> starts.putIfAbsent(alert.labels(), now));
        post(alerts, now.plus(HORIZON), headers);
    }

    public void resolve(List<DemoAlert> alerts) {
        resolve(alerts, Map.of());
    }

    /** Says that the alerts have ended, with more headers. */
    public void resolve(List<DemoAlert> alerts, Map<String, String> headers) {
        post(alerts, clock.instant(), headers);
        alerts.forEach(alert -> starts.remove(alert.labels()));
    }

    private void post(List<DemoAlert> sent, Instant end, Map<String, String> headers) {
        List<Map<String, Object>> body = sent.stream()
                .map(alert -> Map.<String, Object>of(
                        "labels", alert.labels(),
                        "annotations", Map.of("summary", alert.summary()),
                        "generatorURL", alert.generatorUrl(),
                        "startsAt", starts.getOrDefault(alert.labels(), end).toString(),
                        "endsAt", end.toString()))
                .toList();
        HttpRequest.Builder request = HttpRequest.newBuilder(alerts)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)));
        headers.forEach(request::header);
        send(request.build());
    }

    /** Like Prometheus, does not try again: what is still firing is said again anyway. */
    private void send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                System.err.println("the suite answered " + answer.statusCode() + " to alerts: " + answer.body());
            }
        } catch (IOException e) {
            System.err.println("the suite took no alerts: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
