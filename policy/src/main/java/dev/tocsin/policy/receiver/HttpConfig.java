package dev.tocsin.policy.receiver;

import java.util.List;
import java.util.Map;

/**
 * How a provider is spoken to over HTTP.
 *
 * @param headers sent with every request
 */
public record HttpConfig(
        HttpAuth auth,
        TlsConfig tls,
        ProxyConfig proxy,
        boolean followRedirects,
        boolean enableHttp2,
        Map<String, List<Secret>> headers) {

    public static final HttpConfig DEFAULT =
            new HttpConfig(HttpAuth.NONE, TlsConfig.DEFAULT, ProxyConfig.NONE, true, true, Map.of());

    public HttpConfig withAuth(HttpAuth other) {
        return new HttpConfig(other, tls, proxy, followRedirects, enableHttp2, headers);
    }

    public HttpConfig withProxy(ProxyConfig other) {
        return new HttpConfig(auth, tls, other, followRedirects, enableHttp2, headers);
    }
}
