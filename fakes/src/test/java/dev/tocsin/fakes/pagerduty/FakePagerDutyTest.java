package dev.tocsin.fakes.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.FakeClient;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Json;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakePagerDutyTest {

    private final FakeProviders fakes = FakeProviders.start();
    private final FakePagerDuty pagerduty = fakes.pagerduty();
    private final FakeClient client = new FakeClient();
    private final String key = pagerduty.routingKey("db");

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void validTriggerIsAcceptedAndOpensAnAlert() {
        HttpResponse<String> answer = client.post(pagerduty.eventsUrl(), FakeClient.trigger(key, "k1"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"dedup_key\":\"k1\"", "\"status\":\"success\"");
        assertThat(pagerduty.alert(key, "k1")).contains(AlertState.TRIGGERED);
        assertThat(pagerduty.accepted()).hasSize(1);
    }

    @Test
    void acknowledgedAlertStaysAcknowledgedUntilItIsResolved() {
        client.post(pagerduty.eventsUrl(), FakeClient.trigger(key, "k1"));
        client.post(pagerduty.eventsUrl(), event("acknowledge"));
        client.post(pagerduty.eventsUrl(), FakeClient.trigger(key, "k1"));
        assertThat(pagerduty.alert(key, "k1")).contains(AlertState.ACKNOWLEDGED);

        client.post(pagerduty.eventsUrl(), event("resolve"));

        assertThat(pagerduty.alert(key, "k1")).contains(AlertState.RESOLVED);
        assertThat(pagerduty.openAlerts()).isZero();
    }

    @Test
    void resolveOfWhatIsNotOpenIsDropped() {
        HttpResponse<String> answer = client.post(pagerduty.eventsUrl(), event("resolve"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(pagerduty.alert(key, "k1")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'routing_key':'short'}                                                    | 'routing_key' must have 32",
                "{'event_action':'open'}                                                    | 'event_action' is 'open'",
                "{'payload':{'source':'a','severity':'critical'}}                           | 'payload.summary' is missing",
                "{'payload':{'summary':'a','severity':'critical'}}                          | 'payload.source' is missing",
                "{'payload':{'summary':'a','source':'b','severity':'CRITICAL'}}             | not one of [critical, error, info",
                "{'images':[{'src':'http://x'}]}                                            | must be an https address",
                "{'links':[{'text':'x'}]}                                                   | 'href' is missing",
                "{'event_action':'resolve','dedup_key':''}                                  | 'dedup_key' is missing",
            })
    void invalidEventIsRefusedWithItsErrors(String change, String error) {
        var event = new HashMap<>(FakeClient.trigger(key, "k1"));
        Json.read(change.replace('\'', '"'))
                .orElseThrow()
                .properties()
                .forEach(field -> event.put(field.getKey(), field.getValue()));

        HttpResponse<String> answer = client.post(pagerduty.eventsUrl(), event);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errors\":[").contains(error);
        assertThat(pagerduty.accepted()).isEmpty();
        assertThat(pagerduty.openAlerts()).isZero();
    }

    @Test
    void summaryAndKeyMayBeAsLongAsDocumentedAndNoLonger() {
        assertThat(post("x".repeat(1024), "k".repeat(255)).statusCode()).isEqualTo(202);
        assertThat(post("x".repeat(1025), "k").statusCode()).isEqualTo(400);
        assertThat(post("x", "k".repeat(256)).statusCode()).isEqualTo(400);
        assertThat(post("x".repeat(520_000), "k").body()).contains("larger than 512 KB");
    }

    @Test
    void moreThan120EventsAMinuteAreTooMany() {
        for (int i = 0; i < 120; i++) {
            client.post(pagerduty.eventsUrl(), FakeClient.trigger(key, "k1"));
        }

        assertThat(client.post(pagerduty.eventsUrl(), FakeClient.trigger(key, "k1"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(client.post(pagerduty.eventsUrl(), FakeClient.trigger(pagerduty.routingKey("x"), "k1"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void genericEventOfAServiceKeyIsAccepted() {
        HttpResponse<String> answer = client.post(
                pagerduty.genericUrl(),
                Map.of("service_key", "s1", "event_type", "trigger", "description", "old", "incident_key", "i1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(pagerduty.alert("s1", "i1")).contains(AlertState.TRIGGERED);
    }

    private HttpResponse<String> post(String summary, String dedupKey) {
        var event = new HashMap<>(FakeClient.trigger(key, dedupKey));
        event.put("payload", Map.of("summary", summary, "source", "db-1", "severity", "info"));
        return client.post(pagerduty.eventsUrl(), event);
    }

    private Map<String, Object> event(String action) {
        return Map.of("routing_key", key, "event_action", action, "dedup_key", "k1");
    }
}
