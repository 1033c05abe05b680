package dev.tocsin.policy.load;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.document.DurationText;
import dev.tocsin.policy.document.PlainValue;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig.Image;
import dev.tocsin.policy.receiver.PagerdutyConfig.Key;
import dev.tocsin.policy.receiver.PagerdutyConfig.Link;
import dev.tocsin.policy.receiver.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code pagerduty_configs}. Source: prometheus/alertmanager {@code notify/pagerduty/config.go}. */
final class PagerdutyReader {

    private static final Map<String, String> DETAILS = Map.of(
            "firing", "{{ .Alerts.Firing | toJson }}",
            "resolved", "{{ .Alerts.Resolved | toJson }}",
            "num_firing", "{{ .Alerts.Firing | len }}",
            "num_resolved", "{{ .Alerts.Resolved | len }}");

    private final GlobalSettings global;
    private final HttpReader http;

    PagerdutyReader(GlobalSettings global, HttpReader http) {
        this.global = global;
        this.http = http;
    }

    Optional<PagerdutyConfig> read(Section section, Integration integration) {
        Optional<Key> key = key(section);
        HttpConfig client = http.read(section).orElse(global.http());
        TlsReader.warnOfServerName(section, "http_config", client.tls());
        String clientName = section.text("client", "{{ template \"pagerduty.default.client\" . }}");
        String source = section.text("source", "");
        PagerdutyConfig config = new PagerdutyConfig(
                integration,
                section.flag("send_resolved", true),
                client,
                key.orElse(new Key.Routing(Secret.of(""))),
                Addresses.read(section, "url").orElse(global.pagerdutyUrl()),
                clientName,
                section.text("client_url", "{{ template \"pagerduty.default.clientURL\" . }}"),
                section.text("description", "{{ template \"pagerduty.default.description\" .}}"),
                section.text("severity", ""),
                source.isEmpty() ? clientName : source,
                section.text("class", ""),
                section.text("component", ""),
                section.text("group", ""),
                details(section),
                images(section),
                links(section),
                section.duration("timeout", DurationText.GO).orElse(Duration.ZERO));
        section.end();
        return key.map(given -> config);
    }

    /** A service key, if there is one, decides for the older API, as in Alertmanager. */
    private static Optional<Key> key(Section section) {
        Optional<Secret> service = Secrets.read(section, "service_key");
        Optional<Secret> routing = Secrets.read(section, "routing_key");
        if (service.isEmpty() && routing.isEmpty()) {
            section.error(
                    "routing_key",
                    section.name()
                            + " has no routing_key or service_key, inline or as a file; add the integration's key");
        }
        return service.<Key>map(Key.Service::new).or(() -> routing.map(Key.Routing::new));
    }

    private static Map<String, Object> details(Section section) {
        Map<String, Object> details = new LinkedHashMap<>();
        section.section("details", "details of " + section.name()).ifPresent(map -> map.keys()
                .forEach(name -> details.put(
                        name, map.value(name).<Object>map(PlainValue::of).orElse(""))));
        DETAILS.forEach(details::putIfAbsent);
        return Collections.unmodifiableMap(details);
    }

    private static List<Image> images(Section section) {
        return section.sections("images", section.name() + " images").stream()
                .map(image -> {
                    Image read = new Image(image.text("src", ""), image.text("alt", ""), image.text("href", ""));
                    image.end();
                    return read;
                })
                .toList();
    }

    private static List<Link> links(Section section) {
        return section.sections("links", section.name() + " links").stream()
                .map(link -> {
                    Link read = new Link(link.text("href", ""), link.text("text", ""));
                    link.end();
                    return read;
                })
                .toList();
    }
}
