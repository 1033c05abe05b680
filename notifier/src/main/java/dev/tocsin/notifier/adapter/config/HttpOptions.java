package dev.tocsin.notifier.adapter.config;

import dev.tocsin.notifier.app.port.UnsupportedSettingException;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A policy's {@code http_config} for a Vert.x client. Secrets are read now, so that they can change. */
public final class HttpOptions {

    /** Receivers of Alertmanager's webhook may look for its name. */
    public static final String USER_AGENT = "Alertmanager/0.34.0 Tocsin/0.1.0";

    private HttpOptions() {}

    /**
     * Without connections kept open: one that its server has just closed would make an attempt's end unknown.
     *
     * @throws UnsupportedSettingException if the address or its proxy has a port that does not exist
     */
    public static HttpClientOptions of(HttpConfig config, URI address) {
        Ports.check("the address", address);
        HttpClientOptions options = new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(64);
        TlsOptions.apply(config.tls(), options);
        options.setVerifyHost(!config.tls().insecureSkipVerify());
        Proxies.of(config.proxy(), address, System.getenv()).ifPresent(options::setProxyOptions);
        return options;
    }

    /** The header {@code Authorization} of HTTP basic authentication. */
    public static String basic(HttpAuth.Basic basic) {
        String pair = basic.username().reveal() + ":" + basic.password().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
