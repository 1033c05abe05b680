package dev.tocsin.notifier.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.Fault;
import dev.tocsin.fakes.http.Received;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenPolicy;
import dev.tocsin.notifier.adapter.outbound.GivenHttp;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.app.port.UnsupportedSettingException;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.policy.receiver.WebhookConfig;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a fake that answers, fails, hangs and loses answers. */
class WebhookChannelTest {

    private final Vertx vertx = Vertx.vertx();
    private final FakeProviders fakes = FakeProviders.start();
    private final Notification notification = Given.firstNotification("n1");
    private final WebhookChannel channel = new WebhookChannel(
            GivenHttp.with(vertx, Map.of("tocsin.notifier.timeout", "1s")), new Site(Given.EXTERNAL_URL));

    @AfterEach
    void close() {
        fakes.close();
        vertx.close();
    }

    private AttemptOutcome send(String settings) {
        return sendTo(fakes.webhook().url("team-x-secret"), settings);
    }

    private AttemptOutcome sendTo(String url, String settings) {
        WebhookConfig config = GivenPolicy.settings(WebhookConfig.class, "webhook_configs:\n- url: " + url + settings);
        return channel.send(config, new Dispatch(notification, null, Given.NOW));
    }

    @Test
    void postsTheGroup() {
        assertThat(send("")).isEqualTo(new Delivered(""));

        Received received = fakes.webhook().requests().getFirst();
        assertThat(received.body()).isEqualTo(WebhookPayload.of(GroupMessage.of(notification, Given.EXTERNAL_URL)));
        assertThat(received.header("content-type")).contains("application/json");
        assertThat(received.header("user-agent").orElseThrow()).startsWith("Alertmanager/");
        assertThat(received.header("idempotency-key")).contains("n1");
    }

    @Test
    void showsTheCredentialsAndHeadersOfTheSettings() {
        send(
                "\n  http_config:\n    basic_auth: {username: me, password: secret}\n    http_headers: {X-Team: {values: [x]}}");

        Received received = fakes.webhook().requests().getFirst();
        assertThat(received.header("authorization")).contains("Basic bWU6c2VjcmV0");
        assertThat(received.header("x-team")).contains("x");
    }

    @Test
    void showsTheCredentialsOfTheAddressUnlessTheSettingsHaveOthers() {
        String address = fakes.webhook().url("x").replace("://", "://usr:PW-of-ours@");

        sendTo(address, "");
        sendTo(address, "\n  http_config:\n    authorization: {credentials: token}");

        assertThat(fakes.webhook().requests())
                .extracting(received -> received.header("authorization").orElse(""))
                .containsExactly("Basic dXNyOlBXLW9mLW91cnM=", "Bearer token");
    }

    @Test
    void theCredentialsOfTheAddressAreSecret() {
        fakes.webhook()
                .failNext(new Fault.Answers(
                        Answer.text(403, "no: usr:PW-of-ours, PW-of-ours, Basic dXNyOlBXLW9mLW91cnM=")));

        assertThat(sendTo(fakes.webhook().url("x").replace("://", "://usr:PW-of-ours@"), ""))
                .isEqualTo(new Rejected(
                        DeliveryFailure.AUTHENTICATION_FAILED, "HTTP 403: no: <secret>, <secret>, Basic <secret>"));
    }

    @Test
    void aPortThatDoesNotExistIsAMatterOfConfiguration(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("url"), "http://127.0.0.1:99999/team-x-secret");
        WebhookConfig config =
                GivenPolicy.settings(WebhookConfig.class, "webhook_configs:\n- url_file: " + file + "\n");

        assertThatThrownBy(() -> channel.send(config, new Dispatch(notification, null, Given.NOW)))
                .isInstanceOf(UnsupportedSettingException.class)
                .hasMessage("the address has the port 99999, but ports end at 65535; correct it");
    }

    @Test
    void leavesOutWhatIsOverMaxAlerts() {
        send("\n  max_alerts: 1");

        assertThat(fakes.webhook()
                        .requests()
                        .getFirst()
                        .json()
                        .path("truncatedAlerts")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void retriesAfterAServerError() {
        fakes.webhook().failNext(Fault.status(503));

        assertThat(send("")).isEqualTo(new Retry(DeliveryFailure.SERVER_ERROR, "HTTP 503: told to fail"));
    }

    @Test
    void obeysRetryAfter() {
        fakes.webhook().failNext(Fault.tooMany(Duration.ofSeconds(7)));

        assertThat(send("")).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.failure()).isEqualTo(DeliveryFailure.RATE_LIMITED);
            assertThat(retry.notBefore()).isEqualTo(Given.NOW.plusSeconds(7));
        });
    }

    @Test
    void doesNotFollowARedirect() {
        fakes.webhook()
                .failNext(new Fault.Answers(
                        new Answer(307, Map.of("Location", fakes.webhook().url("other")), "")));

        assertThat(send("")).isEqualTo(new Rejected(DeliveryFailure.REDIRECTED, "HTTP 307"));
        assertThat(fakes.webhook().requests()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeIsATimeout() {
        fakes.webhook().failNext(new Fault.Hangs());

        assertThat(send("")).isEqualTo(new Retry(DeliveryFailure.TIMEOUT, "no answer within PT1S"));
    }

    @Test
    void theReceiversTimeoutCounts() {
        fakes.webhook().failNext(new Fault.Delays(Duration.ofSeconds(2)));

        assertThat(send("\n  timeout: 5s")).isEqualTo(new Delivered(""));
    }

    @Test
    void aLostAnswerIsNotTakenForNoArrival() {
        fakes.webhook().failNext(new Fault.LosesItsAnswer());

        assertThat(send(""))
                .isEqualTo(new Retry(DeliveryFailure.UNREADABLE_ANSWER, "the connection was closed before an answer"));
    }

    @Test
    void nobodyThereIsARefusedConnection() {
        WebhookConfig config =
                GivenPolicy.settings(WebhookConfig.class, "webhook_configs:\n- url: http://127.0.0.1:1/x");

        assertThat(channel.send(config, new Dispatch(notification, null, Given.NOW)))
                .isEqualTo(new Retry(
                        DeliveryFailure.CONNECTION_FAILED, "the connection was refused, or not made in time"));
    }

    @Test
    void theAddressIsASecret() {
        fakes.webhook()
                .failNext(new Fault.Answers(
                        Answer.text(400, "cannot POST " + fakes.webhook().url("team-x-secret"))));

        AttemptOutcome outcome = send("");

        assertThat(outcome).isEqualTo(new Rejected(DeliveryFailure.INVALID_REQUEST, "HTTP 400: cannot POST <secret>"));
    }
}
