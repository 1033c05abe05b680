package dev.tocsin.policy.receiver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Through which proxy a server is reached.
 *
 * @param url may hold a password; null for none
 * @param noProxy hosts, domains and networks reached directly, separated by commas
 * @param fromEnvironment whether {@code HTTPS_PROXY} and its like decide
 * @param connectHeaders headers of the {@code CONNECT} request
 */
public record ProxyConfig(
        @Nullable Secret url, String noProxy, boolean fromEnvironment, Map<String, List<Secret>> connectHeaders) {

    public static final ProxyConfig NONE = new ProxyConfig(null, "", false, Map.of());
}
