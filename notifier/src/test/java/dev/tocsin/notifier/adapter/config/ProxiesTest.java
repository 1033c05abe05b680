package dev.tocsin.notifier.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.receiver.ProxyConfig;
import dev.tocsin.policy.receiver.Secret;
import io.vertx.core.net.ProxyOptions;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private static final ProxyConfig FROM_ENVIRONMENT = new ProxyConfig(null, "", true, Map.of());

    private static Optional<String> proxy(ProxyConfig config, String address, Map<String, String> environment) {
        return Proxies.of(config, URI.create(address), environment)
                .map(options -> options.getHost() + ":" + options.getPort());
    }

    @ParameterizedTest(name = "{0} {1}={2}: {3}")
    @CsvSource({
        "https://a.example, HTTPS_PROXY, http://p:1, p:1",
        "https://a.example, https_proxy, p:1, p:1",
        "https://a.example, HTTP_PROXY, http://p:1, ",
        "http://a.example, HTTP_PROXY, http://p, p:3128",
        "http://127.0.0.1:9, HTTP_PROXY, http://p:1, ",
        "http://localhost:9, HTTP_PROXY, http://p:1, ",
    })
    void theEnvironmentsProxyIsThatOfTheScheme(String address, String name, String value, String proxy) {
        assertThat(proxy(FROM_ENVIRONMENT, address, Map.of(name, value))).isEqualTo(Optional.ofNullable(proxy));
    }

    @Test
    void theEnvironmentCountsOnlyWhereItIsAskedFor() {
        assertThat(proxy(ProxyConfig.NONE, "http://a.example", Map.of("HTTP_PROXY", "http://p:1")))
                .isEmpty();
    }

    @Test
    void theProxyMayWantToKnowWhoAsks() {
        ProxyOptions options = Proxies.of(
                        new ProxyConfig(Secret.of("socks5://me:secret@p:1080"), "", false, Map.of()),
                        URI.create("http://a.example"),
                        Map.of())
                .orElseThrow();

        assertThat(options.getUsername()).isEqualTo("me");
        assertThat(options.getPassword()).isEqualTo("secret");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "a.example, http://a.example, direct",
        "a.example, http://b.a.example, direct",
        "a.example, http://ba.example, proxy",
        ".a.example, http://a.example, proxy",
        ".a.example, http://b.a.example, direct",
        "*.a.example, http://b.a.example, direct",
        "A.example, http://a.EXAMPLE, direct",
        "a.example:81, http://a.example:81, direct",
        "a.example:443, https://a.example, direct",
        "a.example:443, http://a.example, proxy",
        "10.0.0.0/8, http://10.1.2.3, direct",
        "10.0.0.0/8, http://11.1.2.3, proxy",
        "10.0.0.0/8, http://ten.example, proxy",
        "192.168.4.0/22, http://192.168.7.255, direct",
        "192.168.4.0/22, http://192.168.8.0, proxy",
        "fd00::/8, http://[fd12::1]:80, direct",
        "10.0.0.0/99, http://10.0.0.1, proxy",
        "::1, http://[::1]:80, direct",
        "*, http://a.example, direct",
        "'x, a.example', http://a.example, direct",
    })
    void whatIsReachedDirectly(String noProxy, String address, String way) {
        Optional<String> proxy =
                proxy(new ProxyConfig(Secret.of("http://p:1"), noProxy, false, Map.of()), address, Map.of());

        assertThat(proxy.isPresent() ? "proxy" : "direct").isEqualTo(way);
    }
}
