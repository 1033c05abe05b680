package dev.tocsin.fakes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.fakes.FakeClient;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.webhook.FakeWebhook;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every provider can do, shown with the simplest. */
class FakeProviderTest {

    private final FakeProviders fakes = FakeProviders.start();
    private final FakeWebhook webhook = fakes.webhook();
    private final FakeClient client = new FakeClient();
    private final String url = webhook.url("ops");

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void requestIsKeptAsItCame() {
        client.post(url + "?a=b", "{\"receiver\":\"ops\"}", "X-Custom", "yes");

        Received received = webhook.await(one -> true);
        assertThat(received.request().method()).isEqualTo("POST");
        assertThat(received.path()).isEqualTo("/webhook/ops?a=b");
        assertThat(received.header("X-Custom")).contains("yes");
        assertThat(received.body()).isEqualTo("{\"receiver\":\"ops\"}");
        assertThat(received.json().path("receiver").asText()).isEqualTo("ops");
    }

    @Test
    void nextRequestFailsAndTheOneAfterDoesNot() {
        webhook.failNext(Fault.status(503));

        assertThat(post()).isEqualTo(503);
        assertThat(post()).isEqualTo(200);
        assertThat(webhook.requests()).extracting(Received::verdict).containsExactly(Verdict.FAULT, Verdict.ACCEPTED);
    }

    @Test
    void providerFailsUntilItRecovers() {
        webhook.fail(Fault.status(500));
        assertThat(post()).isEqualTo(500);
        assertThat(post()).isEqualTo(500);

        webhook.recover();

        assertThat(post()).isEqualTo(200);
    }

    @Test
    void tooManyRequestsAreToldWhenToComeAgain() {
        webhook.failNext(Fault.tooMany(Duration.ofSeconds(3)));

        var answer = client.post(url, Map.of());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void providerThatHangsDoesNotAnswer() {
        webhook.fail(new Fault.Hangs());

        assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofMillis(200))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build()))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(webhook.requests()).hasSize(1);
    }

    @Test
    void requestWhoseAnswerIsLostWasAcceptedAllTheSame() {
        webhook.failNext(new Fault.LosesItsAnswer());

        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);

        assertThat(webhook.accepted()).isNotEmpty();
    }

    @Test
    void waitInVainSaysWhatCame() {
        client.post(url, Map.of("seen", "this"));

        assertThatThrownBy(() -> webhook.await(2, one -> true, Duration.ofMillis(10)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 2 awaited requests")
                .hasMessageContaining("{\"seen\":\"this\"}");
    }

    private int post() {
        return client.post(url, Map.of("receiver", "ops")).statusCode();
    }
}
