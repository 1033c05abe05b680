package dev.tocsin.notifier.adapter.pagerduty;

import dev.tocsin.policy.receiver.Secret;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code http_headers} of a policy, in front of what a request says itself. */
final class ConfiguredHeaders implements ClientRequestFilter {

    private final Map<String, List<Secret>> headers;

    ConfiguredHeaders(Map<String, List<Secret>> headers) {
        this.headers = headers;
    }

    @Override
    public void filter(ClientRequestContext request) {
        headers.forEach((name, values) -> request.getHeaders()
                .put(name, new ArrayList<>(values.stream().map(Secret::reveal).toList())));
    }
}
