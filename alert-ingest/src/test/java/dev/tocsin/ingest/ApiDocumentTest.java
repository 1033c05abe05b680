package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the API and its description to each other. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class ApiDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final String ID = "11111111-1111-4111-8111-111111111111";

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    PolicyBucket policies;

    private FakeEngine engine;

    @BeforeEach
    void openEngine() {
        engine = FakeEngine.open(nats, codec);
        PublishedPolicy.publish(policies);
        Await.until(
                "the policy is in force",
                () -> when().get("/api/v2/receivers").asString().contains("\"team\":\"b\""));
        AlertView alert = new AlertView(
                LabelSet.of("alertname", "Disk"),
                LabelSet.EMPTY,
                AT,
                AT.plusSeconds(60),
                AT,
                "http://p/graph",
                List.of("team-a"),
                List.of(ID),
                List.of(new Fingerprint(255)),
                List.of());
        engine.alerts.add(alert);
        engine.groups.add(
                new GroupView(LabelSet.of("job", "node"), LabelSet.of("team", "a"), "team-a", List.of(alert)));
        given().contentType("application/json")
                .body("{\"matchers\":[{\"name\":\"job\",\"value\":\"node\",\"isRegex\":false}],"
                        + "\"startsAt\":\"2026-11-20T10:00:00Z\",\"endsAt\":\"2099-11-20T10:00:00Z\","
                        + "\"createdBy\":\"ada\",\"comment\":\"known\",\"annotations\":{\"ticket\":\"OPS-1\"}}")
                .post("/api/v2/silences")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void theDescriptionIsServedUnderBothPrefixes() throws IOException {
        assertThat(document().path("swagger").asText()).isEqualTo("2.0");
        assertThat(when().get("/alertmanager/api/v2/swagger.json").asString())
                .isEqualTo(when().get("/api/v2/swagger.json").asString());
    }

    @Test
    void everyMethodThatIsDescribedIsServedAndNoOther() throws IOException {
        JsonNode paths = document().path("paths");
        assertThat(paths.properties()).isNotEmpty();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String address = "/api/v2" + path.getKey().replace("{silenceID}", ID);
            Set<String> described = new HashSet<>();
            path.getValue().fieldNames().forEachRemaining(described::add);
            described.remove("parameters");

            String allowed = given().request("PATCH", address).header("Allow");

            assertThat(allowed.toLowerCase(Locale.ROOT).split(", "))
                    .as(address)
                    .containsExactlyInAnyOrderElementsOf(described);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/alerts, gettableAlert",
        "/alerts/groups, alertGroup",
        "/receivers, receiver",
        "/silences, gettableSilence",
        "/status, status"
    })
    void answersHaveTheShapeThatIsDescribed(String path, String definition) throws IOException {
        JsonNode answer = JSON.readTree(when().get("/api/v2" + path).asString());

        check(
                answer.isArray() ? answer.get(0) : answer,
                document().path("definitions").path(definition),
                path);
    }

    private static void check(JsonNode answer, JsonNode schema, String at) throws IOException {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().substring("#/definitions/".length());
            check(answer, document().path("definitions").path(name), at);
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> checkObject(answer, schema, at);
            case "array" -> {
                assertThat(answer.isArray()).as(at).isTrue();
                for (JsonNode element : answer) {
                    check(element, schema.path("items"), at + "[]");
                }
            }
            case "boolean" -> assertThat(answer.isBoolean()).as(at).isTrue();
            default -> assertThat(answer.isTextual()).as(at).isTrue();
        }
        if (schema.has("enum")) {
            assertThat(schema.get("enum")).as(at).contains(answer);
        }
    }

    private static void checkObject(JsonNode answer, JsonNode schema, String at) throws IOException {
        assertThat(answer.isObject()).as(at).isTrue();
        schema.path("required").forEach(name -> assertThat(answer.has(name.asText()))
                .as(at + "." + name.asText())
                .isTrue());
        for (Map.Entry<String, JsonNode> property : answer.properties()) {
            JsonNode described = schema.has("additionalProperties")
                    ? schema.get("additionalProperties")
                    : schema.path("properties").path(property.getKey());
            assertThat(described.isMissingNode())
                    .as(at + "." + property.getKey() + " is not described")
                    .isFalse();
            check(property.getValue(), described, at + "." + property.getKey());
        }
    }

    private static JsonNode document() throws IOException {
        return JSON.readTree(when().get("/api/v2/swagger.json").asString());
    }
}
