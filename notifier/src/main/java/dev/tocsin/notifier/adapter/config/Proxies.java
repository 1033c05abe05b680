package dev.tocsin.notifier.adapter.config;

import dev.tocsin.policy.receiver.ProxyConfig;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which proxy leads to an address: the policy's own, or the environment's.
 *
 * <p>Source: golang.org/x/net {@code http/httpproxy}.
 */
final class Proxies {

    private static final int DEFAULT_PORT = 3128;

    private Proxies() {}

    /** @param environment of this process */
    static Optional<ProxyOptions> of(ProxyConfig config, URI address, Map<String, String> environment) {
        if (config.fromEnvironment()) {
            String name = "https".equalsIgnoreCase(address.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
            return through(variable(environment, name), variable(environment, "NO_PROXY"), address)
                    .filter(proxy -> !NoProxy.isLoopback(host(address)));
        }
        return config.url() == null ? Optional.empty() : through(config.url().reveal(), config.noProxy(), address);
    }

    private static String variable(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, environment.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
    }

    private static Optional<ProxyOptions> through(String proxy, String noProxy, URI address) {
        return proxy.isEmpty() || NoProxy.of(noProxy).includes(host(address), port(address))
                ? Optional.empty()
                : Optional.of(options(URI.create(proxy.contains("://") ? proxy : "http://" + proxy)));
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static ProxyOptions options(URI proxy) {
        Ports.check("the proxy", proxy);
        ProxyOptions options = new ProxyOptions()
                .setType("socks5".equals(proxy.getScheme()) ? ProxyType.SOCKS5 : ProxyType.HTTP)
                .setHost(proxy.getHost())
                .setPort(proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort());
        if (proxy.getUserInfo() != null) {
            String[] user = proxy.getUserInfo().split(":", 2);
            options.setUsername(user[0]).setPassword(user.length > 1 ? user[1] : "");
        }
        return options;
    }
}
