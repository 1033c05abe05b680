package dev.tocsin.notifier.adapter.outbound;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.adapter.config.HttpOptions;
import dev.tocsin.notifier.adapter.config.NotifierConfig;
import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Unanswered;
import dev.tocsin.notifier.domain.attempt.NoAnswer;
import dev.tocsin.policy.receiver.Secret;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Vert.x' client, waited for on the calling virtual thread. Each request has a connection of its own. */
@ApplicationScoped
public class VertxClient {

    private final Vertx vertx;
    private final Duration defaultTimeout;

    public VertxClient(Vertx vertx, NotifierConfig config) {
        this.vertx = vertx;
        this.defaultTimeout = config.timeout();
    }

    /** @param authorization the header of that name; that of {@code request.config()} is not looked at */
    HttpResult post(HttpPost request, Optional<String> authorization) {
        Duration timeout = request.timeout().isZero() ? defaultTimeout : request.timeout();
        HttpClient client = vertx.createHttpClient(HttpOptions.of(request.config(), request.uri()));
        try {
            return exchange(client, options(request, authorization, timeout), request.body(), timeout);
        } finally {
            client.close();
        }
    }

    /**
     * The reader is attached within the callback, which runs where the answer arrives. From this thread it might come
     * after a quick answer's end, which would then be lost, and what was taken be sent again.
     */
    private static HttpResult exchange(HttpClient client, RequestOptions options, String body, Duration timeout) {
        AtomicBoolean connected = new AtomicBoolean();
        CompletableFuture<HttpResult> answer = client.request(options)
                .compose(out -> {
                    connected.set(true);
                    return out.send(Buffer.buffer(body)).compose(AnswerReader::read);
                })
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return connected.get()
                    ? new Unanswered(DeliveryFailure.TIMEOUT, "no answer within " + timeout)
                    : new Unanswered(DeliveryFailure.CONNECTION_FAILED, "no connection within " + timeout);
        } catch (ExecutionException e) {
            return connected.get() ? NoAnswer.of(e) : notConnected(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a provider was called", e);
        }
    }

    private static Unanswered notConnected(ExecutionException failure) {
        return new Unanswered(
                DeliveryFailure.CONNECTION_FAILED, NoAnswer.of(failure).detail());
    }

    private static RequestOptions options(HttpPost request, Optional<String> authorization, Duration timeout) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("User-Agent", HttpOptions.USER_AGENT);
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, (to, name, value) -> {
            if (to != null) {
                to.set(name, value);
            }
        });
        request.config()
                .headers()
                .forEach((name, values) ->
                        headers.set(name, values.stream().map(Secret::reveal).toList()));
        request.headers().forEach(headers::set);
        authorization.ifPresent(value -> headers.set("Authorization", value));
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(request.uri().toString())
                .setFollowRedirects(false)
                .setConnectTimeout(timeout.toMillis())
                .setHeaders(headers);
        String serverName = request.config().tls().serverName();
        return serverName.isEmpty() ? options : as(serverName, options);
    }

    /** Connects to the address as before, and says and checks the given name in TLS (RFC 6066, section 3). */
    private static RequestOptions as(String serverName, RequestOptions options) {
        String address = options.getHost() + ":" + options.getPort();
        return options.setServer(SocketAddress.inetSocketAddress(options.getPort(), options.getHost()))
                .setHost(serverName)
                .putHeader("Host", address);
    }
}
