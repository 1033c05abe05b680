package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class PostAlertsTest {

    private static final String ALERTS = "/api/v2/alerts";

    @Inject
    StoredAlerts stored;

    private long before;

    @BeforeEach
    void remember() {
        before = stored.lastSequence();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(ALERTS).then();
    }

    @Test
    void alertIsStoredBeforeItIsAnswered() {
        post("""
                        [{"labels":{"alertname":"Up","job":"api","empty":""},"annotations":{"summary":"down"},
                          "startsAt":"2026-11-20T10:00:00.5Z","generatorURL":"http://p/graph"}]
                        """)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Type", nullValue())
                .body(emptyString());

        assertThat(stored.after(before)).singleElement().satisfies(message -> {
            assertThat(message.tenant()).isEqualTo(TenantId.DEFAULT);
            assertThat(message.source()).isEqualTo("api");
            assertThat(message.receivedAt())
                    .isBefore(Instant.now())
                    .isAfter(Instant.now().minusSeconds(60));
            assertThat(message.alerts())
                    .containsExactly(new PostedAlert(
                            LabelSet.of("alertname", "Up", "job", "api"),
                            LabelSet.of("summary", "down"),
                            Instant.parse("2026-11-20T10:00:00.500Z"),
                            null,
                            true,
                            "http://p/graph"));
        });
    }

    @Test
    void emptyListIsAnsweredAndNothingIsStored() {
        post("[]").statusCode(200).body(emptyString());

        assertThat(stored.lastSequence()).isEqualTo(before);
    }

    @Test
    void goodAlertsOfMixedBatchAreStoredAndTheOthersAreNamed() {
        post("""
                        [{"labels":{}},{"labels":{"alertname":"Good"}},
                         {"labels":{"a":"1"},"startsAt":"2026-01-02T00:00:00Z","endsAt":"2026-01-01T00:00:00Z"}]
                        """)
                .statusCode(400)
                .contentType("application/json")
                .body(equalTo("\"at least one label pair required\\nstart time must be before end time\"\n"));

        assertThat(stored.after(before)).singleElement().satisfies(message -> assertThat(message.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.labels()).isEqualTo(LabelSet.of("alertname", "Good"))));
    }

    @Test
    void malformedBodyIsAnsweredAsTheFrameworkDoes() {
        post("{}").statusCode(400).contentType("application/json").body("code", equalTo(400));
        post("").statusCode(422).body("code", equalTo(602)).body("message", equalTo("alerts in body is required"));
        post("[{}]").statusCode(422).body("message", equalTo("0.labels in body is required"));

        assertThat(stored.lastSequence()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void otherContentIsRefused(String type) {
        given().header("Content-Type", type)
                .body("[]")
                .post(ALERTS)
                .then()
                .statusCode(415)
                .body(
                        "message",
                        equalTo("unsupported media type \"" + type + "\", only [application/json] are allowed"));
    }

    @Test
    void contentTypeMayHaveParameters() {
        given().header("Content-Type", "Application/JSON; charset=utf-8")
                .body("[]")
                .post(ALERTS)
                .then()
                .statusCode(200);
    }

    @Test
    void otherMethodsAndPathsAreAnsweredInJson() {
        when().delete(ALERTS)
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, POST"))
                .body("message", equalTo("method DELETE is not allowed, but [GET,POST] are"));
        when().get("/api/v2/nope").then().statusCode(404).body("message", equalTo("path /api/v2/nope was not found"));
        when().get("/api/v1/alerts").then().statusCode(410).body("status", equalTo("deprecated"));
    }

    @Test
    void bodyOverTheLimitIsRefused() {
        String body = "[{\"labels\":{\"a\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}}]";

        post(body).statusCode(413).body("code", equalTo(413));
    }

    @Test
    void largeRequestIsStoredInParts() {
        String alerts = IntStream.range(0, 3000)
                .mapToObj(i -> "{\"labels\":{\"alertname\":\"A\",\"i\":\"" + i + "\"},\"annotations\":{\"x\":\""
                        + "y".repeat(1000) + "\"}}")
                .collect(Collectors.joining(",", "[", "]"));

        post(alerts).statusCode(200);

        List<AlertsAccepted> parts = stored.after(before);
        assertThat(parts)
                .hasSizeGreaterThan(5)
                .extracting(AlertsAccepted::receivedAt)
                .containsOnly(parts.getFirst().receivedAt());
        assertThat(parts).extracting(AlertsAccepted::requestId).doesNotHaveDuplicates();
        assertThat(parts.stream().mapToInt(part -> part.alerts().size()).sum()).isEqualTo(3000);
    }

    @Test
    void tenantIsTakenFromTheHeader() {
        given().contentType("application/json")
                .header("X-Scope-OrgID", "acme")
                .body("[{\"labels\":{\"a\":\"1\"}}]")
                .post(ALERTS)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .header("X-Scope-OrgID", "a|b")
                .body("[]")
                .post(ALERTS)
                .then()
                .statusCode(400);

        assertThat(stored.after(before))
                .singleElement()
                .extracting(AlertsAccepted::tenant)
                .isEqualTo(new TenantId("acme"));
    }

    @Test
    void foreignHostNeedsCredential() {
        given().contentType("application/json")
                .header("Host", "alerts.corp")
                .body("[]")
                .post(ALERTS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"tocsin\", Bearer"));
    }

    @Test
    void apiIsAlsoWhereMimirLooksForIt() {
        given().contentType("application/json")
                .body("[]")
                .post("/alertmanager/api/v2/alerts")
                .then()
                .statusCode(200);
    }

    @Test
    void webhookAlertsStayUntilTheirSourceExpires() {
        given().contentType("application/json")
                .body("""
                        {"version":"4","status":"firing","receiver":"tocsin","groupKey":"{}:{}","alerts":[
                          {"status":"firing","labels":{"alertname":"Disk"},"annotations":{},"fingerprint":"0000000000000000",
                           "startsAt":"2026-11-20T10:00:00Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":""},
                          {"status":"resolved","labels":{"alertname":"Cpu"},"annotations":{},
                           "startsAt":"2026-11-20T10:00:00Z","endsAt":"2026-11-20T11:00:00Z","generatorURL":""}]}
                        """)
                .post("/webhooks/alertmanager")
                .then()
                .statusCode(200)
                .body(emptyString());

        assertThat(stored.after(before)).singleElement().satisfies(message -> {
            assertThat(message.source()).isEqualTo("alertmanager");
            PostedAlert disk = message.alerts().getFirst();
            assertThat(disk.timeout()).isTrue();
            assertThat(disk.endsAt()).isEqualTo(message.receivedAt().plus(Duration.ofHours(24)));
            PostedAlert cpu = message.alerts().getLast();
            assertThat(cpu.timeout()).isFalse();
            assertThat(cpu.endsAt()).isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
        });
    }

    @Test
    void webhookAlertOfAnUnknownStatusIsRefusedAndTheOthersAreStored() {
        given().contentType("application/json")
                .body("""
                        {"version":"4","status":"firing","alerts":[
                          {"status":"pending","labels":{"alertname":"Disk"}},
                          {"status":"firing","labels":{"alertname":"Cpu"}}]}
                        """)
                .post("/webhooks/alertmanager")
                .then()
                .statusCode(400)
                .body(equalTo("\"status must be firing or resolved, is \\\"pending\\\"\"\n"));

        assertThat(stored.after(before)).singleElement().satisfies(message -> assertThat(message.alerts())
                .extracting(PostedAlert::labels)
                .containsExactly(LabelSet.of("alertname", "Cpu")));
    }

    @Test
    void traceOfTheRequestGoesOnInTheMessage() {
        given().contentType("application/json")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body("[{\"labels\":{\"a\":\"1\"}}]")
                .post(ALERTS)
                .then()
                .statusCode(200);

        assertThat(stored.lastHeader("traceparent")).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void receivedAlertsAreCountedUnderAlertmanagersNames() {
        post(
                "[{\"labels\":{\"a\":\"1\"}},{\"labels\":{\"a\":\"2\"},\"endsAt\":\"2026-01-01T00:00:00Z\"},{\"labels\":{}}]");

        String metrics = when().get("/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .containsPattern("alertmanager_alerts_received_total\\{status=\"firing\",version=\"v2\"} [1-9]")
                .containsPattern("alertmanager_alerts_received_total\\{status=\"resolved\",version=\"v2\"} [1-9]")
                .containsPattern("alertmanager_alerts_invalid_total\\{version=\"v2\"} [1-9]");
    }
}
