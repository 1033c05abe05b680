package dev.tocsin.fakes.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Request;
import dev.tocsin.fakes.http.Rules;
import java.util.List;
import java.util.Set;

/** What makes an event invalid, by the documentation of Events API v2, "Send an event". */
final class EventRules {

    static final int BODY_BYTES = 512_000;
    private static final int KEY_LENGTH = 32;
    private static final int DEDUP_KEY = 255;
    private static final int SUMMARY = 1024;
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Set<String> ACTIONS = Set.of("trigger", "acknowledge", "resolve");
    private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

    private EventRules() {}

    /** Every violation, in the order of the fields; empty for a valid event. */
    static List<String> violations(Request request) {
        Rules rules = new Rules();
        JsonNode event = request.json();
        if (request.bytes() > BODY_BYTES) {
            rules.violated("the event is larger than 512 KB");
        } else if (!event.isObject()) {
            rules.violated("the body is no JSON object");
        } else {
            check(rules, event);
        }
        return rules.violations();
    }

    private static void check(Rules rules, JsonNode event) {
        if (event.path("routing_key").asText("").length() != KEY_LENGTH) {
            rules.violated("'routing_key' must have 32 characters");
        }
        rules.oneOf(event, "event_action", ACTIONS);
        if (event.path("event_action").asText("").equals("trigger")) {
            rules.optionalText(event, "dedup_key", DEDUP_KEY);
            rules.requiredText(event, "payload.summary", SUMMARY);
            rules.requiredText(event, "payload.source", UNLIMITED);
            rules.oneOf(event, "payload.severity", SEVERITIES);
        } else {
            rules.requiredText(event, "dedup_key", DEDUP_KEY);
        }
        for (JsonNode image : rules.elements(event, "images", UNLIMITED)) {
            if (!image.path("src").asText("").startsWith("https://")) {
                rules.violated("'images.src' must be an https address");
            }
        }
        for (JsonNode link : rules.elements(event, "links", UNLIMITED)) {
            rules.requiredText(link, "href", UNLIMITED);
        }
    }
}
