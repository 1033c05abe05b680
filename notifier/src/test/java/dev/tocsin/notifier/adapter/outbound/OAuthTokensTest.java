package dev.tocsin.notifier.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenConfig;
import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.HttpResult.Unanswered;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.ProxyConfig;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.TlsConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that gives tokens by number, and takes only the last. */
class OAuthTokensTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger given = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private volatile String credentials = "Basic aWQ6cyUyNnQ="; // id:s%26t
    private volatile Instant now = Given.NOW;
    private VertxHttp http;
    private String url;

    @BeforeEach
    void start() throws Exception {
        VertxClient client = new VertxClient(vertx, GivenConfig.with(Map.of()));
        http = new VertxHttp(client, new OAuthTokens(client, () -> now));
        int port = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
        url = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    private void answer(HttpServerRequest request) {
        String authorization = String.valueOf(request.getHeader("Authorization"));
        request.body().onSuccess(body -> {
            if (request.path().equals("/token")) {
                asked.add(body.toString());
                boolean known =
                        authorization.equals(credentials) || body.toString().contains(credentials);
                request.response()
                        .setStatusCode(known ? 200 : 401)
                        .end(
                                known
                                        ? "{\"access_token\":\"t" + given.incrementAndGet()
                                                + "\",\"token_type\":\"bearer\",\"expires_in\":60}"
                                        : "{\"error\":\"invalid_client\"}");
            } else {
                shown.add(authorization);
                request.response()
                        .setStatusCode(authorization.equals("Bearer t" + given.get()) ? 204 : 401)
                        .end();
            }
        });
    }

    private HttpResult post() {
        HttpAuth oauth2 = new HttpAuth.OAuth2(
                "id",
                Secret.of("s&t"),
                URI.create(url + "/token"),
                List.of("a", "b"),
                Map.of("audience", "x y"),
                TlsConfig.DEFAULT,
                ProxyConfig.NONE);
        return http.post(new HttpPost(
                URI.create(url + "/hook"), Map.of(), "{}", Duration.ZERO, HttpConfig.DEFAULT.withAuth(oauth2)));
    }

    @Test
    void aTokenIsFetchedOnceAndShownUntilItIsAboutToEnd() {
        post();
        post();
        now = now.plusSeconds(49);
        post();
        now = now.plusSeconds(1);
        post();

        assertThat(asked).hasSize(2).first().isEqualTo("grant_type=client_credentials&scope=a+b&audience=x+y");
        assertThat(shown).containsExactly("Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2");
    }

    @Test
    void aTokenThatIsRefusedIsFetchedAnew() {
        post();
        given.incrementAndGet(); // Somebody has revoked it.

        assertThat(post()).isEqualTo(new Answered(204, null, ""));
        assertThat(shown).containsExactly("Bearer t1", "Bearer t1", "Bearer t3");
    }

    @Test
    void aFreshTokenThatIsRefusedIsTheProvidersAnswer() {
        credentials = "Basic aWQ6cyUyNnQ=";
        given.set(0);
        HttpAuth.OAuth2 oauth2 = new HttpAuth.OAuth2(
                "id",
                Secret.of("s&t"),
                URI.create(url + "/token"),
                List.of(),
                Map.of(),
                TlsConfig.DEFAULT,
                ProxyConfig.NONE);

        HttpResult result = new OAuthTokens(new VertxClient(vertx, GivenConfig.with(Map.of())), () -> now)
                .with(oauth2, header -> new Answered(401, null, header.orElse("")));

        assertThat(result).isEqualTo(new Answered(401, null, "Bearer t1"));
    }

    @Test
    void aServerThatWantsTheCredentialsInTheBodyGetsThemThere() {
        credentials = "client_id=id&client_secret=s%26t";

        assertThat(post()).isEqualTo(new Answered(204, null, ""));
        assertThat(asked).hasSize(2);
    }

    @Test
    void withoutATokenNothingIsSentAndNoSecretIsTold() {
        credentials = "others";

        assertThat(post())
                .isEqualTo(new Unanswered(
                        DeliveryFailure.AUTHENTICATION_FAILED, "no token from oauth2.token_url: HTTP 401"));
        assertThat(shown).isEmpty();
    }
}
