package dev.tocsin.notifier.app.port;

import dev.tocsin.policy.receiver.HttpConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A request.
 *
 * @param uri often a secret, since it holds the credential
 * @param headers beside those of {@code config}
 * @param timeout of the whole exchange; zero for the default
 * @param config credentials, TLS and proxy
 */
public record HttpPost(URI uri, Map<String, String> headers, String body, Duration timeout, HttpConfig config) {

    public static final String JSON = "application/json";
    public static final String JSON_UTF_8 = "application/json; charset=utf-8";

    public HttpPost {
        headers = Map.copyOf(headers);
    }

    /** Without what may be secret. */
    @Override
    public String toString() {
        return "HttpPost[" + uri.getScheme() + "://" + uri.getHost() + "]";
    }
}
