package dev.tocsin.fakes.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.FakeProvider;
import dev.tocsin.fakes.http.Judgement;
import dev.tocsin.fakes.http.RateLimit;
import dev.tocsin.fakes.http.Reading;
import dev.tocsin.fakes.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PagerDuty's event intake, and the alerts that its events open and close. */
public final class FakePagerDuty extends FakeProvider {

    /** About 120 events a minute for an integration key (Events API v2, "Rate limits"). */
    private static final int EVENTS_PER_MINUTE = 120;

    private final String url;
    private final Map<String, AlertState> alerts = new LinkedHashMap<>();
    private final RateLimit rate = new RateLimit(EVENTS_PER_MINUTE, Duration.ofMinutes(1));

    public FakePagerDuty(String url, Clock clock) {
        super(clock);
        this.url = url;
    }

    /** What {@code pagerduty_url} and a receiver's {@code url} name. */
    public String eventsUrl() {
        return url + "/v2/enqueue";
    }

    /** What stands for {@code https://events.pagerduty.com/generic/2010-04-15/create_event.json}. */
    public String genericUrl() {
        return url + "/generic/2010-04-15/create_event.json";
    }

    /** An integration key of the right form, of any name of at most 32 letters. */
    public String routingKey(String name) {
        return name + "0".repeat(32 - name.length());
    }

    /** Where the alert of this key stands; empty if no trigger opened one. */
    public synchronized Optional<AlertState> alert(String routingKey, String dedupKey) {
        return Optional.ofNullable(alerts.get(routingKey + "/" + dedupKey));
    }

    /** How many alerts nobody has resolved. */
    public synchronized long openAlerts() {
        return alerts.values().stream()
                .filter(state -> state != AlertState.RESOLVED)
                .count();
    }

    @Override
    public String name() {
        return "PagerDuty";
    }

    @Override
    protected Judgement judge(Request request) {
        if (!request.method().equals("POST")) {
            return Judgement.rejected("only POST is taken", Answer.empty(404));
        }
        return switch (request.path()) {
            case String path
            when path.endsWith("/v2/enqueue") ->
                judge(request, "routing_key", "event_action", "dedup_key", 202, EventRules.violations(request));
            case String path
            when path.endsWith("/generic/2010-04-15/create_event.json") ->
                judge(request, "service_key", "event_type", "incident_key", 200, GenericEventRules.violations(request));
            default -> Judgement.rejected("no such path", Answer.empty(404));
        };
    }

    private Judgement judge(
            Request request, String keyField, String actionField, String dedupField, int ok, List<String> violations) {
        JsonNode event = request.json();
        String key = event.path(keyField).asText("");
        if (!violations.isEmpty()) {
            return Judgement.rejected(
                    String.join("; ", violations),
                    Answer.json(
                            400,
                            Map.of(
                                    "status", "invalid event",
                                    "message", "Event object is invalid",
                                    "errors", violations)));
        }
        if (!rate.admits(key)) {
            return Judgement.rejected("more than " + EVENTS_PER_MINUTE + " events a minute", Answer.text(429, ""));
        }
        String dedupKey = event.path(dedupField).asText("");
        String known = dedupKey.isEmpty() ? "generated-" + (requests().size() + 1) : dedupKey;
        apply(key + "/" + known, event.path(actionField).asText());
        return Judgement.accepted(
                Answer.json(ok, Map.of("status", "success", "message", "Event processed", dedupField, known)));
    }

    /** Acknowledging or resolving what is not open is dropped; a trigger does not take an acknowledgement back. */
    private synchronized void apply(String alert, String action) {
        boolean open = alerts.containsKey(alert) && alerts.get(alert) != AlertState.RESOLVED;
        switch (action) {
            case "trigger" -> {
                if (!open) {
                    alerts.put(alert, AlertState.TRIGGERED);
                }
            }
            case "acknowledge" ->
                alerts.computeIfPresent(alert, (key, state) -> open ? AlertState.ACKNOWLEDGED : state);
            default -> alerts.computeIfPresent(alert, (key, state) -> AlertState.RESOLVED);
        }
    }

    @Override
    public Reading read(Request request) {
        JsonNode event = request.json();
        String action =
                event.path("event_action").asText(event.path("event_type").asText("?"));
        String summary =
                event.at("/payload/summary").asText(event.path("description").asText(""));
        List<String> lines = new ArrayList<>();
        lines.add("severity: " + event.at("/payload/severity").asText("-"));
        lines.add("source: " + event.at("/payload/source").asText("-"));
        lines.add("key: "
                + event.path("dedup_key").asText(event.path("incident_key").asText("-")));
        event.path("links")
                .forEach(link -> lines.add(link.path("text").asText("link") + ": "
                        + link.path("href").asText()));
        return new Reading(action + (summary.isEmpty() ? "" : ": " + summary), lines);
    }
}
