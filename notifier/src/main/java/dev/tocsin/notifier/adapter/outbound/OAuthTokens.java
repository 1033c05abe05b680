package dev.tocsin.notifier.adapter.outbound;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.adapter.config.HttpOptions;
import dev.tocsin.notifier.app.port.Authorization;
import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.HttpResult.Unanswered;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpAuth.OAuth2;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tokens by client credentials, kept until shortly before they end or until a provider refuses them.
 *
 * <p>Source: RFC 6749, sections 2.3.1, 4.4 and 5; golang.org/x/oauth2 {@code clientcredentials}, which shows the
 * credentials in the header first and in the body if the header is refused.
 */
public final class OAuthTokens implements Authorization {

    private final VertxClient client;
    private final InstantSource clock;
    private final Map<OAuth2, Token> tokens = new ConcurrentHashMap<>();

    public OAuthTokens(VertxClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public HttpResult with(HttpAuth auth, Function<Optional<String>, HttpResult> request) {
        return switch (auth) {
            case HttpAuth.Anonymous none -> request.apply(Optional.empty());
            case HttpAuth.Basic basic -> request.apply(Optional.of(HttpOptions.basic(basic)));
            case HttpAuth.Header header ->
                request.apply(
                        Optional.of(header.type() + " " + header.credentials().reveal()));
            case OAuth2 oauth2 -> withToken(oauth2, request);
        };
    }

    private HttpResult withToken(OAuth2 oauth2, Function<Optional<String>, HttpResult> request) {
        Token known = tokens.get(oauth2);
        if (known != null && known.isGood(clock.instant())) {
            HttpResult result = request.apply(Optional.of(known.header()));
            if (!isRefused(result)) {
                return result;
            }
            tokens.remove(oauth2, known); // Revoked before its time; a new one may be good.
        }
        HttpResult answer = fetch(oauth2);
        Optional<Token> token = answer instanceof Answered given && given.status() == 200
                ? Token.read(given.body(), clock.instant())
                : Optional.empty();
        token.ifPresent(fresh -> tokens.put(oauth2, fresh));
        return token.map(fresh -> request.apply(Optional.of(fresh.header()))).orElseGet(() -> noToken(answer));
    }

    private static boolean isRefused(HttpResult result) {
        return result instanceof Answered answer && answer.status() == 401;
    }

    private HttpResult fetch(OAuth2 oauth2) {
        Secret secret = oauth2.clientSecret() == null ? Secret.of("") : oauth2.clientSecret();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!oauth2.scopes().isEmpty()) {
            form.put("scope", String.join(" ", oauth2.scopes()));
        }
        form.putAll(oauth2.endpointParams());
        HttpAuth.Basic both =
                new HttpAuth.Basic(Secret.of(encode(oauth2.clientId())), Secret.of(encode(secret.reveal())));
        HttpResult inHeader = post(oauth2, form, Optional.of(HttpOptions.basic(both)));
        if (!(inHeader instanceof Answered answer) || answer.status() != 400 && answer.status() != 401) {
            return inHeader;
        }
        form.put("client_id", oauth2.clientId());
        form.put("client_secret", secret.reveal());
        return post(oauth2, form, Optional.empty());
    }

    private HttpResult post(OAuth2 oauth2, Map<String, String> form, Optional<String> authorization) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpConfig config = new HttpConfig(HttpAuth.NONE, oauth2.tls(), oauth2.proxy(), false, false, Map.of());
        Map<String, String> headers =
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");
        return client.post(new HttpPost(oauth2.tokenUrl(), headers, body, Duration.ZERO, config), authorization);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The body is left out: some servers repeat in it what they were asked. */
    private static Unanswered noToken(HttpResult answer) {
        return switch (answer) {
            case Unanswered none ->
                new Unanswered(DeliveryFailure.CONNECTION_FAILED, "no token from oauth2.token_url: " + none.detail());
            case Answered given ->
                new Unanswered(
                        DeliveryFailure.AUTHENTICATION_FAILED,
                        "no token from oauth2.token_url: HTTP " + given.status());
        };
    }
}
