package dev.tocsin.fakes.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Request;
import dev.tocsin.fakes.http.Rules;
import java.util.List;
import java.util.Set;

/** What makes an event of the generic API of 2010-04-15 (an integration with a {@code service_key}) invalid. */
final class GenericEventRules {

    private static final int SUMMARY = 1024;
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Set<String> TYPES = Set.of("trigger", "acknowledge", "resolve");

    private GenericEventRules() {}

    static List<String> violations(Request request) {
        Rules rules = new Rules();
        JsonNode event = request.json();
        rules.requiredText(event, "service_key", UNLIMITED);
        rules.oneOf(event, "event_type", TYPES);
        if (event.path("event_type").asText("").equals("trigger")) {
            rules.requiredText(event, "description", SUMMARY);
        } else {
            rules.requiredText(event, "incident_key", UNLIMITED);
        }
        return rules.violations();
    }
}
