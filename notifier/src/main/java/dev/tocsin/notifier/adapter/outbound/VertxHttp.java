package dev.tocsin.notifier.adapter.outbound;

import dev.tocsin.notifier.adapter.config.AddressCredentials;
import dev.tocsin.notifier.app.port.Authorization;
import dev.tocsin.notifier.app.port.Http;
import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.policy.receiver.HttpAuth;
import jakarta.enterprise.context.ApplicationScoped;

/** Requests as the policy's {@code http_config} wants them. */
@ApplicationScoped
public class VertxHttp implements Http {

    private final VertxClient client;
    private final Authorization authorization;

    public VertxHttp(VertxClient client, Authorization authorization) {
        this.client = client;
        this.authorization = authorization;
    }

    @Override
    public HttpResult post(HttpPost request) {
        HttpAuth auth = AddressCredentials.or(request.config().auth(), request.uri());
        return authorization.with(auth, header -> client.post(request, header));
    }
}
