package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.ProxyConfig;
import dev.tocsin.policy.receiver.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proxy keys of {@code http_config} and {@code oauth2}. Source: prometheus/common {@code ProxyConfig}. */
final class ProxyReader {

    private ProxyReader() {}

    static ProxyConfig read(Section http) {
        Optional<Secret> url =
                http.text("proxy_url").filter(text -> !text.isEmpty()).map(Secret::of);
        String noProxy = http.text("no_proxy", "");
        boolean fromEnvironment = http.flag("proxy_from_environment", false);
        Map<String, List<Secret>> headers = headers(http);
        if (fromEnvironment && (url.isPresent() || !noProxy.isEmpty())) {
            http.error(
                    "proxy_from_environment",
                    http.name() + " has proxy_from_environment together with proxy_url or no_proxy; remove one");
        } else if (!noProxy.isEmpty() && url.isEmpty()) {
            http.error("no_proxy", http.name() + " has no_proxy but no proxy_url; add it or remove no_proxy");
        }
        if (!headers.isEmpty() && url.isEmpty() && !fromEnvironment) {
            http.error("proxy_connect_header", http.name() + " has proxy_connect_header but no proxy_url; add it");
        }
        if (!headers.isEmpty()) {
            http.warning("proxy_connect_header", "proxy_connect_header of " + http.name() + " has no effect yet");
        }
        return new ProxyConfig(url.orElse(null), noProxy, fromEnvironment, headers);
    }

    private static Map<String, List<Secret>> headers(Section http) {
        Map<String, List<Secret>> headers = new LinkedHashMap<>();
        http.section("proxy_connect_header", "proxy_connect_header of " + http.name())
                .ifPresent(map -> map.keys()
                        .forEach(name -> headers.put(
                                name,
                                map.texts(name).orElse(List.of()).stream()
                                        .map(Secret::of)
                                        .toList())));
        return Map.copyOf(headers);
    }
}
