package dev.tocsin.fakes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.FakeClient;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Fault;
import dev.tocsin.fakes.http.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxPageTest {

    private final FakeProviders fakes = FakeProviders.start();
    private final FakeClient client = new FakeClient();

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void pageShowsWhatEveryProviderReceivedNewestFirst() {
        client.post(fakes.webhook().url("ops"), Map.of("status", "firing", "receiver", "ops"));
        client.post(
                fakes.pagerduty().eventsUrl(),
                FakeClient.trigger(fakes.pagerduty().routingKey("db"), "k1"));
        client.post(fakes.slack().webhookUrl("alerts"), Map.of("text", "Disk full on db-1"));

        String page = client.get(fakes.outboxUrl()).body();

        assertThat(page).containsSubsequence("Disk full on db-1", "trigger: Database down", "firing for ops");
    }

    @Test
    void requestThatFailedSaysSo() {
        fakes.webhook().failNext(Fault.status(503));
        client.post(fakes.webhook().url("ops"), Map.of());

        assertThat(client.get(fakes.outboxUrl()).body()).contains("entry fault", "answered 503: told to fail");
    }

    @Test
    void whatCameInAMessageCannotRunOnThePage() {
        client.post(fakes.slack().webhookUrl("x"), Map.of("text", "<script>alert(1)</script>\"'"));

        HttpResponse<String> answer = client.get(fakes.outboxUrl());

        assertThat(answer.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void programsReadTheSameAsJson() {
        client.post(fakes.slack().webhookUrl("x"), Map.of("text", "hello"));

        JsonNode entries =
                Json.read(client.get(fakes.outboxUrl() + ".json").body()).orElseThrow();

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("provider").asText()).isEqualTo("Slack");
        assertThat(entries.get(0).path("verdict").asText()).isEqualTo("ACCEPTED");
    }
}
