package dev.tocsin.notifier.adapter.config;

import dev.tocsin.notifier.app.port.UnsupportedSettingException;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.ProxyConfig;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A policy's {@code http_config} for a Vert.x client. Secrets are read now, so that they can change. */
public final class HttpOptions {

    /** Receivers of Alertmanager's webhook may look for its name. */
    public static final String USER_AGENT = "Alertmanager/0.34.0 Tocsin/0.1.0";

    private HttpOptions() {}

    /** Without connections kept open: one that its server has just closed would make an attempt's end unknown. */
    public static HttpClientOptions of(HttpConfig config, URI address) {
        HttpClientOptions options = new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(64);
        TlsOptions.apply(config.tls(), options);
        options.setVerifyHost(!config.tls().insecureSkipVerify());
        proxy(config.proxy(), address).ifPresent(options::setProxyOptions);
        return options;
    }

    /** The header {@code Authorization}, if there is to be one. */
    public static Optional<String> authorization(HttpAuth auth) {
        return switch (auth) {
            case HttpAuth.Anonymous none -> Optional.empty();
            case HttpAuth.Basic basic -> Optional.of("Basic " + base64(basic));
            case HttpAuth.Header header ->
                Optional.of(header.type() + " " + header.credentials().reveal());
            case HttpAuth.OAuth2 oauth ->
                throw new UnsupportedSettingException("http_config.oauth2 is not supported yet; use authorization");
        };
    }

    private static String base64(HttpAuth.Basic basic) {
        String pair = basic.username().reveal() + ":" + basic.password().reveal();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<ProxyOptions> proxy(ProxyConfig config, URI address) {
        if (config.fromEnvironment()) {
            throw new UnsupportedSettingException(
                    "http_config.proxy_from_environment is not supported yet; use proxy_url");
        }
        if (config.url() == null || isDirect(config.noProxy(), address)) {
            return Optional.empty();
        }
        URI proxy = URI.create(config.url().reveal());
        ProxyOptions options = new ProxyOptions()
                .setType("socks5".equals(proxy.getScheme()) ? ProxyType.SOCKS5 : ProxyType.HTTP)
                .setHost(proxy.getHost())
                .setPort(proxy.getPort() < 0 ? 3128 : proxy.getPort());
        if (proxy.getUserInfo() != null) {
            String[] user = proxy.getUserInfo().split(":", 2);
            options.setUsername(user[0]).setPassword(user.length > 1 ? user[1] : "");
        }
        return Optional.of(options);
    }

    /** A host, or a domain with all below it. */
    private static boolean isDirect(String noProxy, URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("");
        return Arrays.stream(noProxy.split(","))
                .map(entry -> entry.strip().replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> host.equals(entry) || host.endsWith("." + entry));
    }
}
