package dev.tocsin.notifier.adapter.pagerduty;

import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.WebAddress;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.wire.GoJson;
import dev.tocsin.notifier.domain.wire.Runes;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The event that tells of a group, in the form that the key's API wants. */
final class PagerdutyEvent {

    /** PagerDuty names 512 KB; Alertmanager takes it for this many. */
    static final int LIMIT_BYTES = 512_000;

    private static final int SUMMARY = 1_024;

    private final PagerdutyConfig config;
    private final GroupMessage group;
    private final Wording wording;

    private PagerdutyEvent(PagerdutyConfig config, GroupMessage group) {
        this.config = config;
        this.group = group;
        this.wording = new Wording(group, UnaryOperator.identity());
    }

    /** The event as JSON; if it is too large, without its details. */
    static String of(PagerdutyConfig config, GroupMessage group) {
        PagerdutyEvent event = new PagerdutyEvent(config, group);
        String whole = event.json(EventDetails.of(config.details(), group, event.wording));
        int size = whole.getBytes(StandardCharsets.UTF_8).length;
        return size <= LIMIT_BYTES
                ? whole
                : event.json(Map.of(
                        "error",
                        "the details were left out: with them the event had " + size + " bytes, of at most "
                                + LIMIT_BYTES));
    }

    private String json(Map<String, Object> details) {
        return GoJson.write(
                switch (config.key()) {
                    case Key.Routing routing -> v2(routing.key().reveal(), details);
                    case Key.Service service -> generic(service.key().reveal(), details);
                });
    }

    private Map<String, Object> v2(String routingKey, Map<String, Object> details) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("routing_key", routingKey);
        event.put("dedup_key", group.key().hash());
        event.put("event_action", action());
        event.put("payload", payload(details));
        putUnlessEmpty(event, "client", client());
        putUnlessEmpty(event, "client_url", clientUrl());
        putUnlessEmpty(event, "images", images());
        putUnlessEmpty(event, "links", links());
        return event;
    }

    private Map<String, Object> payload(Map<String, Object> details) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("summary", summary());
        payload.put("source", source());
        payload.put(
                "severity", EventSeverity.of(config.severity(), group, wording).text());
        putUnlessEmpty(payload, "class", text(config.eventClass()));
        putUnlessEmpty(payload, "component", text(config.component()));
        putUnlessEmpty(payload, "group", text(config.group()));
        payload.put("custom_details", details);
        return payload;
    }

    private Map<String, Object> generic(String serviceKey, Map<String, Object> details) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("service_key", serviceKey);
        event.put("incident_key", group.key().hash());
        event.put("event_type", action());
        event.put("description", summary());
        putUnlessEmpty(event, "client", client());
        putUnlessEmpty(event, "client_url", clientUrl());
        event.put("details", details);
        return event;
    }

    private String action() {
        return group.isFiring() ? "trigger" : "resolve";
    }

    private String summary() {
        return Runes.cut(wording.required(config.description(), () -> DefaultText.subject(group)), SUMMARY);
    }

    /** By default the client, which the settings may have emptied. */
    private String source() {
        String client = client();
        return wording.required(config.source(), () -> client.isBlank() ? DefaultText.CLIENT : client);
    }

    private String client() {
        return wording.or(config.client(), () -> DefaultText.CLIENT);
    }

    private String clientUrl() {
        return wording.or(config.clientUrl(), () -> DefaultText.alertsLink(group));
    }

    /** PagerDuty refuses an event with an image that does not come over HTTPS, and a page is worth more than a picture. */
    private List<Map<String, Object>> images() {
        return config.images().stream()
                .filter(image -> WebAddress.isSecure(text(image.src())))
                .map(image -> ordered("src", text(image.src()), "alt", text(image.alt()), "href", text(image.href())))
                .toList();
    }

    /** Those of the settings, then the runbook and the incident. */
    private List<Map<String, Object>> links() {
        List<Map<String, Object>> links = new ArrayList<>();
        config.links().forEach(link -> addLink(links, text(link.href()), text(link.text())));
        addLink(links, group.runbook(), "Runbook");
        addLink(links, group.link("incident"), "Incident");
        return links;
    }

    private static void addLink(List<Map<String, Object>> links, String href, String text) {
        if (WebAddress.isLinkable(href)) {
            links.add(ordered("href", href, "text", text));
        }
    }

    /** Nothing, if it takes a template engine. */
    private String text(String configured) {
        return wording.or(configured, () -> "");
    }

    private static void putUnlessEmpty(Map<String, Object> json, String name, String text) {
        if (!text.isBlank()) {
            json.put(name, text);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> json, String name, List<?> values) {
        if (!values.isEmpty()) {
            json.put(name, values);
        }
    }

    /** Without what is empty. */
    private static Map<String, Object> ordered(String... namesAndTexts) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            putUnlessEmpty(map, namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return map;
    }
}
