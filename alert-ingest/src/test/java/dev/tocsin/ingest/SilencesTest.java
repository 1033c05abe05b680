package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class SilencesTest {

    private static final String UNKNOWN = "11111111-1111-1111-1111-111111111111";

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    private FakeEngine engine;

    @BeforeEach
    void openEngine() {
        engine = FakeEngine.open(nats, codec);
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private static String silence(String fields) {
        return "{\"matchers\":[{\"name\":\"a\",\"value\":\"b\",\"isRegex\":false}],\"createdBy\":\"ada\","
                + "\"comment\":\"c\",\"startsAt\":\"2026-01-01T00:00:00Z\",\"endsAt\":\"2099-01-01T00:00:00Z\"" + fields
                + "}";
    }

    private static io.restassured.response.ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v2/silences")
                .then();
    }

    @Test
    void silenceIsSetShownAndExpired() {
        String id = post(silence("")).statusCode(200).extract().path("silenceID");

        when().get("/api/v2/silence/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status.state", equalTo("active"))
                .body("createdBy", equalTo("ada"))
                .body("endsAt", equalTo("2099-01-01T00:00:00.000Z"))
                .body(
                        "matchers",
                        equalTo(List.of(Map.of("name", "a", "value", "b", "isRegex", false, "isEqual", true))));
        when().get("/api/v2/silences").then().statusCode(200).body("id", hasItem(id));

        when().delete("/api/v2/silence/" + id).then().statusCode(200).body(emptyString());
        when().delete("/api/v2/silence/" + id).then().statusCode(200);
        when().get("/api/v2/silence/" + id).then().body("status.state", equalTo("expired"));
        when().get("/api/v2/silences?expired=false").then().body("id", not(hasItem(id)));
    }

    @Test
    void everyOperatorReachesTheEngine() {
        String matcher = "{\"name\":\"a\",\"value\":\"b\",\"isRegex\":%s,\"isEqual\":%s}";
        post(silence(",\"annotations\":{\"k\":\"v\"},\"matchers\":[" + matcher.formatted(true, true) + ","
                        + matcher.formatted(true, false) + "," + matcher.formatted(false, false) + "]"))
                .statusCode(200);

        Question.SetSilence asked = engine.lastAsked(Question.SetSilence.class);
        assertThat(asked.matchers())
                .endsWith(
                        new LabelMatcher("a", Operator.MATCHES, "b"),
                        new LabelMatcher("a", Operator.NOT_MATCHES, "b"),
                        new LabelMatcher("a", Operator.NOT_EQUAL, "b"));
        assertThat(asked.annotations()).isEqualTo(Map.of("k", "v"));
        assertThat(asked.id()).isNull();
        assertThat(asked.endsAt()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void silenceThatCannotBeIsRefused() {
        post("{}").statusCode(422).body("code", equalTo(602)).body("message", equalTo("comment in body is required"));
        post(silence(",\"endsAt\":\"2026-01-01T00:00:00Z\""))
                .statusCode(400)
                .body(equalTo("\"Failed to create silence: start time must be before end time\"\n"));
        post(silence(",\"endsAt\":\"2026-01-02T00:00:00Z\""))
                .statusCode(400)
                .body(equalTo("\"Failed to create silence: end time can't be in the past\"\n"));
        post(silence(",\"id\":\"" + UNKNOWN + "\"")).statusCode(404).body(equalTo("\"silence not found\"\n"));
        post(silence(",\"matchers\":[{\"name\":\"a\",\"value\":\"\",\"isRegex\":false}]")
                        .replace("\"value\":\"b\"", "\"value\":\"\""))
                .statusCode(400)
                .body(containsString("at least one matcher"));
    }

    @Test
    void silenceThatIsTooLargeForAMessageIsRefusedBeforeTheEngineIsAsked() {
        post(silence(",\"annotations\":{\"k\":\"" + "x".repeat(2_000_000) + "\"}"))
                .statusCode(400)
                .body(containsString("silence exceeded maximum size"));

        assertThat(engine.asked).isEmpty();
    }

    @Test
    void unknownSilenceIsNotFoundAndStrangeIdIsRefused() {
        when().get("/api/v2/silence/" + UNKNOWN).then().statusCode(404).body(emptyString());
        when().delete("/api/v2/silence/" + UNKNOWN).then().statusCode(404).body(emptyString());
        when().get("/api/v2/silence/abc")
                .then()
                .statusCode(422)
                .body("code", equalTo(601))
                .body("message", equalTo("silenceID in path must be of type uuid: \"abc\""));
    }
}
