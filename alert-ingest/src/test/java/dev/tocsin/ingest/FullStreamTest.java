package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
@TestProfile(FullStreamTest.SmallStream.class)
class FullStreamTest {

    /** Room for a few small messages. */
    public static final class SmallStream implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.messaging.nats.streams.ALERTS.maximum-bytes", "100000");
        }
    }

    @Test
    void alertsThatTheStreamHasNoRoomForAreRefusedAndSmallerOnesTaken() {
        post("x".repeat(200_000)).statusCode(503).body(containsString("the message server refused"));
        post("x").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse post(String value) {
        return given().contentType("application/json")
                .body("[{\"labels\":{\"a\":\"" + value + "\"}}]")
                .post("/api/v2/alerts")
                .then();
    }
}
