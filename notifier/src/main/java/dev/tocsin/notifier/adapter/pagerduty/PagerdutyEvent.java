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
        event.put("client", client());
        event.put("client_url", clientUrl());
        putUnlessEmpty(event, "images", images());
        putUnlessEmpty(event, "links", links());
        return event;
    }

    private Map<String, Object> payload(Map<String, Object> details) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("summary", summary());
        payload.put(
                "source",
                wording.of(config.source()).filter(text -> !text.isBlank()).orElseGet(this::client));
        payload.put(
                "severity", EventSeverity.of(config.severity(), group, wording).text());
        putUnlessEmpty(payload, "class", config.eventClass());
        putUnlessEmpty(payload, "component", config.component());
        putUnlessEmpty(payload, "group", config.group());
        payload.put("custom_details", details);
        return payload;
    }

    private Map<String, Object> generic(String serviceKey, Map<String, Object> details) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("service_key", serviceKey);
        event.put("incident_key", group.key().hash());
        event.put("event_type", action());
        event.put("description", summary());
        event.put("client", client());
        event.put("client_url", clientUrl());
        event.put("details", details);
        return event;
    }

    private String action() {
        return group.isFiring() ? "trigger" : "resolve";
    }

    private String summary() {
        return Runes.cut(wording.or(config.description(), () -> DefaultText.subject(group)), SUMMARY);
    }

    private String client() {
        return wording.or(config.client(), () -> DefaultText.CLIENT);
    }

    private String clientUrl() {
        return wording.or(config.clientUrl(), () -> DefaultText.alertsLink(group));
    }

    private List<Map<String, Object>> images() {
        return config.images().stream()
                .map(image -> ordered(
                        "src", wording.of(image.src()).orElse(""),
                        "alt", wording.of(image.alt()).orElse(""),
                        "href", wording.of(image.href()).orElse("")))
                .filter(image -> !"".equals(image.get("src")))
                .toList();
    }

    /** Those of the settings, then the runbook and the incident. */
    private List<Map<String, Object>> links() {
        List<Map<String, Object>> links = new ArrayList<>();
        config.links().forEach(link -> wording.of(link.href())
                .filter(href -> !href.isBlank())
                .ifPresent(href -> links.add(
                        ordered("href", href, "text", wording.of(link.text()).orElse("")))));
        addLink(links, group.runbook(), "Runbook");
        addLink(links, group.link("incident"), "Incident");
        return links;
    }

    private static void addLink(List<Map<String, Object>> links, String href, String text) {
        if (WebAddress.isLinkable(href)) {
            links.add(ordered("href", href, "text", text));
        }
    }

    private void putUnlessEmpty(Map<String, Object> json, String name, String configured) {
        wording.of(configured).filter(text -> !text.isEmpty()).ifPresent(text -> json.put(name, text));
    }

    private static void putUnlessEmpty(Map<String, Object> json, String name, List<?> values) {
        if (!values.isEmpty()) {
            json.put(name, values);
        }
    }

    private static Map<String, Object> ordered(String... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
