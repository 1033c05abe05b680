package dev.tocsin.fakes.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.FakeProvider;
import dev.tocsin.fakes.http.Judgement;
import dev.tocsin.fakes.http.Reading;
import dev.tocsin.fakes.http.Request;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes every JSON object; that it is a payload of version 4, field by field, is the test's to check. */
public final class FakeWebhook extends FakeProvider {

    private final String url;

    public FakeWebhook(String url, Clock clock) {
        super(clock);
        this.url = url;
    }

    /** An address of its own for each name, all of this provider. */
    public String url(String name) {
        return url + "/" + name;
    }

    @Override
    public String name() {
        return "Webhook";
    }

    @Override
    protected Judgement judge(Request request) {
        return request.isJson() && request.json().isObject()
                ? Judgement.accepted(Answer.empty(200))
                : Judgement.rejected("no JSON object", Answer.text(400, "a JSON object is expected"));
    }

    @Override
    public Reading read(Request request) {
        JsonNode payload = request.json();
        List<String> lines = new ArrayList<>();
        lines.add("reason: " + payload.path("notification_reason").asText("-"));
        lines.add("group: " + payload.path("groupKey").asText("-"));
        payload.path("alerts").forEach(alert -> lines.add(alert.path("status").asText() + " " + alert.path("labels")));
        return new Reading(
                "%s for %s: %s"
                        .formatted(
                                payload.path("status").asText("?"),
                                payload.path("receiver").asText("?"),
                                String.join(", ", names(payload))),
                lines);
    }

    /** The names of the alerts, each once, with how many there are of it. */
    private static List<String> names(JsonNode payload) {
        Map<String, Integer> counts = new TreeMap<>();
        payload.path("alerts")
                .forEach(alert -> counts.merge(alert.at("/labels/alertname").asText("?"), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getValue() == 1 ? count.getKey() : count.getKey() + " x " + count.getValue())
                .toList();
    }
}
