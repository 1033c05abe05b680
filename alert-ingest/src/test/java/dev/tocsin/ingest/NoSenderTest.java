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
@QuarkusTestResource(NatsResource.class)
@TestProfile(NoSenderTest.OnAllAddresses.class)
class NoSenderTest {

    /** Bound to the network, as in a container. */
    public static final class OnAllAddresses implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.host", "0.0.0.0");
        }
    }

    @Test
    void nobodyComesInOverTheNetworkUntilASenderIsConfigured() {
        given().contentType("application/json")
                .body("[]")
                .post("/api/v2/alerts")
                .then()
                .statusCode(401)
                .body("message", containsString("no sender is configured"));
    }
}
