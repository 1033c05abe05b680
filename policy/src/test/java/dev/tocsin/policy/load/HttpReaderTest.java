package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.ReceiverReaderTest.only;
import static dev.tocsin.policy.load.Yaml.receiver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.TeamsConfig;
import dev.tocsin.policy.receiver.TlsConfig;
import dev.tocsin.policy.receiver.WebhookConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpReaderTest {

    @Test
    void withoutSettingsItFollowsRedirectsAndSpeaksHttp2() {
        assertThat(http("{}")).isEqualTo(HttpConfig.DEFAULT);
        assertThat(HttpConfig.DEFAULT.followRedirects()).isTrue();
        assertThat(HttpConfig.DEFAULT.enableHttp2()).isTrue();
    }

    @Test
    void filesAreRelativeToThePolicy() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(http("{basic_auth: {username: u, password_file: p}}").auth())
                .isEqualTo(new HttpAuth.Basic(Secret.of("u"), Secret.inFile(here.resolve("p"))));
        assertThat(http("{tls_config: {ca_file: ca, cert_file: /c, key_file: k, min_version: TLS12}}")
                        .tls())
                .isEqualTo(new TlsConfig(
                        Secret.inFile(here.resolve("ca")),
                        Secret.inFile(Path.of("/c")),
                        Secret.inFile(here.resolve("k")),
                        "",
                        false,
                        "TLS12",
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{authorization: {credentials: x}}; Bearer; Bearer is the default",
                "{authorization: {type: ' Token ', credentials: x}}; Token; spaces do not count",
                "{bearer_token: x}; Bearer; the older form",
            })
    void authorizationIsAHeader(String settings, String scheme, String reason) {
        assertThat(http(settings).auth()).isEqualTo(new HttpAuth.Header(scheme, Secret.of("x")));
    }

    @Test
    void oauth2FetchesATokenWithClientCredentials() {
        assertThat(http("{oauth2: {client_id: i, client_secret: s, token_url: 'https://t', scopes: [a]}}")
                        .auth())
                .isInstanceOfSatisfying(HttpAuth.OAuth2.class, oauth2 -> {
                    assertThat(oauth2.tokenUrl()).isEqualTo(URI.create("https://t"));
                    assertThat(oauth2.scopes()).containsExactly("a");
                    assertThat(oauth2.clientSecret()).isEqualTo(Secret.of("s"));
                });
    }

    @Test
    void headersAndProxyAreRead() {
        HttpConfig http = http("{http_headers: {X-A: {values: [a], secrets: [b], files: [/c]}}, proxy_url: 'http://p',"
                + " no_proxy: x, follow_redirects: false, enable_http2: false}");

        assertThat(http.headers())
                .isEqualTo(Map.of("X-A", List.of(Secret.of("a"), Secret.of("b"), Secret.inFile(Path.of("/c")))));
        assertThat(http.proxy().url()).isEqualTo(Secret.of("http://p"));
        assertThat(http.followRedirects()).isFalse();
        assertThat(http.enableHttp2()).isFalse();
    }

    @Test
    void aReceiversSettingsReplaceTheGlobalOnesAsAWhole() {
        String global = "global: {http_config: {proxy_url: 'http://p', follow_redirects: false}}\n";

        assertThat(only(WebhookConfig.class, global + receiver("webhook_configs: [{url: 'https://w'}]"))
                        .http()
                        .followRedirects())
                .isFalse();
        assertThat(only(
                                WebhookConfig.class,
                                global + receiver("webhook_configs: [{url: 'https://w', http_config: {}}]"))
                        .http())
                .isEqualTo(HttpConfig.DEFAULT);
    }

    @Test
    void onlyTeamsWorkflowsKeepTheGlobalProxy() {
        String global = "global: {http_config: {proxy_url: 'http://p', follow_redirects: false}}\n";
        HttpConfig http = only(
                        TeamsConfig.class,
                        global + receiver("msteamsv2_configs: [{webhook_url: 'https://t', http_config: {}}]"))
                .http();

        assertThat(http.proxy().url()).isEqualTo(Secret.of("http://p"));
        assertThat(http.followRedirects()).isTrue();
    }

    private static HttpConfig http(String settings) {
        return only(
                        WebhookConfig.class,
                        receiver("webhook_configs: [{url: 'https://w', http_config: " + settings + "}]"))
                .http();
    }
}
