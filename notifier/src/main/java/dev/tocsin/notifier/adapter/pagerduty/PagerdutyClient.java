package dev.tocsin.notifier.adapter.pagerduty;

import dev.tocsin.notifier.adapter.config.AddressCredentials;
import dev.tocsin.notifier.adapter.config.HttpOptions;
import dev.tocsin.notifier.adapter.config.NotifierConfig;
import dev.tocsin.notifier.adapter.config.TlsOptions;
import dev.tocsin.notifier.app.port.Authorization;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.NoAnswer;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Calls PagerDuty, with a client for each way of calling it that the policies name. */
@ApplicationScoped
class PagerdutyClient {

    private final Authorization authorization;
    private final Duration defaultTimeout;
    private final Map<Way, PagerdutyApi> clients = new ConcurrentHashMap<>();

    PagerdutyClient(Authorization authorization, NotifierConfig config) {
        this.authorization = authorization;
        this.defaultTimeout = config.timeout();
    }

    /** @param timeout zero for the default */
    HttpResult enqueue(URI url, HttpConfig http, Duration timeout, String event) {
        Way way = new Way(url, http, timeout.isZero() ? defaultTimeout : timeout);
        PagerdutyApi api = clients.computeIfAbsent(way, PagerdutyClient::build);
        HttpAuth auth = AddressCredentials.or(http.auth(), url);
        return authorization.with(auth, header -> enqueue(api, url, header.orElse(null), event));
    }

    private static HttpResult enqueue(PagerdutyApi api, URI url, @Nullable String authorization, String event) {
        try (RestResponse<String> response = api.enqueue(url.toString(), authorization, event)) {
            String body = response.getEntity();
            return new Answered(
                    response.getStatus(), response.getHeaderString("Retry-After"), body == null ? "" : body);
        } catch (ProcessingException e) {
            return NoAnswer.of(e);
        }
    }

    private static PagerdutyApi build(Way way) {
        TlsOptions.refuseServerName(way.http().tls());
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(way.url())
                .httpClientOptions(HttpOptions.of(way.http(), way.url()))
                .connectTimeout(way.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(way.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .userAgent(HttpOptions.USER_AGENT)
                .register(new ConfiguredHeaders(way.http().headers()))
                .build(PagerdutyApi.class);
    }

    private record Way(URI url, HttpConfig http, Duration timeout) {}
}
