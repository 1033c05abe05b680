package dev.tocsin.notifier.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
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
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VertxHttpTest {

    private final Vertx vertx = Vertx.vertx();
    private final VertxHttp http = GivenHttp.with(vertx, Map.of("tocsin.notifier.timeout", "10s"));
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        vertx.close();
    }

    private int serve(HttpServerOptions options) throws Exception {
        return vertx.createHttpServer(options)
                .requestHandler(request -> {
                    seen.add(request.uri());
                    hosts.add(String.valueOf(request.getHeader("Host")));
                    request.response().end("x".repeat(200_000));
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    private HttpResult post(String url, HttpConfig config) {
        return http.post(new HttpPost(URI.create(url), Map.of(), "{}", Duration.ZERO, config));
    }

    private static HttpConfig tls(Secret ca, Secret cert, Secret key, boolean insecure) {
        TlsConfig tls = new TlsConfig(ca, cert, key, "", insecure, null, null);
        return new HttpConfig(HttpAuth.NONE, tls, ProxyConfig.NONE, true, true, Map.of());
    }

    @Test
    void aServerThatWantsToKnowUsIsShownOurCertificate() throws Exception {
        Pem server = Pem.create(folder, "server");
        Pem client = Pem.create(folder, "client");
        int port = serve(new HttpServerOptions()
                .setSsl(true)
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(client.certificate())))
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(Buffer.buffer(server.certificate()))
                        .addKeyValue(Buffer.buffer(server.key()))));
        String url = "https://127.0.0.1:" + port + "/hook";
        Secret ca = Secret.of(server.certificate());

        assertThat(post(url, tls(ca, Secret.of(client.certificate()), Secret.of(client.key()), false)))
                .isInstanceOf(Answered.class);
        assertThat(post(url, tls(ca, null, null, false))).isInstanceOf(Unanswered.class);
        assertThat(seen).containsExactly("/hook");
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTrustedUnlessTheSettingsSaySo() throws Exception {
        Pem server = Pem.create(folder, "server");
        int port = serve(new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(Buffer.buffer(server.certificate()))
                        .addKeyValue(Buffer.buffer(server.key()))));
        String url = "https://127.0.0.1:" + port + "/hook";

        assertThat(post(url, tls(null, null, null, false)))
                .isEqualTo(new Unanswered(
                        DeliveryFailure.CONNECTION_FAILED, "TLS could not be agreed on; check the certificates"));
        assertThat(post(url, tls(null, null, null, true))).isInstanceOf(Answered.class);
    }

    @Test
    void aProxyIsAskedExceptForHostsThatAreReachedDirectly() throws Exception {
        int proxy = serve(new HttpServerOptions());
        ProxyConfig config =
                new ProxyConfig(Secret.of("http://127.0.0.1:" + proxy), "internal.example, 127.0.0.1", false, Map.of());

        post("http://outside.example/hook", HttpConfig.DEFAULT.withProxy(config));
        post("http://127.0.0.1:" + proxy + "/direct", HttpConfig.DEFAULT.withProxy(config));

        assertThat(seen).containsExactly("http://outside.example/hook", "/direct");
    }

    @Test
    void onlyTheBeginningOfALongAnswerIsKept() throws Exception {
        int port = serve(new HttpServerOptions());

        HttpResult answer = post("http://127.0.0.1:" + port + "/", HttpConfig.DEFAULT);

        assertThat(((Answered) answer).body()).hasSize(64 * 1024);
    }

    @Test
    void aHostThatDoesNotExistIsNoMysteryAndNoLeak() {
        assertThat(post("http://nowhere.invalid/secret", HttpConfig.DEFAULT))
                .isEqualTo(new Unanswered(DeliveryFailure.CONNECTION_FAILED, "the host's name is not known"));
    }

    @Test
    void aCertificateForAnotherNameIsTakenIfTheSettingsNameIt() throws Exception {
        Pem server = Pem.create(folder, "provider.example");
        int port = serve(new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(Buffer.buffer(server.certificate()))
                        .addKeyValue(Buffer.buffer(server.key()))));
        Secret ca = Secret.of(server.certificate());

        HttpResult named = post("https://localhost:" + port + "/hook", named("provider.example", ca));
        HttpResult other = post("https://localhost:" + port + "/hook", named("other.example", ca));

        assertThat(named).isInstanceOf(Answered.class);
        assertThat(other).isInstanceOf(Unanswered.class);
        assertThat(hosts).containsExactly("localhost:" + port);
    }

    private static HttpConfig named(String serverName, Secret ca) {
        TlsConfig tls = new TlsConfig(ca, null, null, serverName, false, null, null);
        return new HttpConfig(HttpAuth.NONE, tls, ProxyConfig.NONE, true, true, Map.of());
    }
}
