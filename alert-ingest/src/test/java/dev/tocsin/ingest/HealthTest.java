package dev.tocsin.ingest;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class HealthTest {

    /** Recovery of a store on a disk that others keep busy. */
    private static final Duration RECOVERY = Duration.ofMinutes(1);

    NatsUnderTest server;

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    PolicyBucket policies;

    @Test
    void healthTellsWhatIsMissingUntilNothingIs() {
        when().get("/health/live").then().statusCode(200).body("status", equalTo("up"));
        when().get("/q/health/ready").then().statusCode(200);
        when().get("/health/ready")
                .then()
                .statusCode(503)
                .body("status", equalTo("down"))
                .body("missing", contains(startsWith("no policy is loaded"), equalTo("the engine does not answer")));

        try (FakeEngine engine = FakeEngine.open(nats, codec)) {
            PublishedPolicy.publish(policies);
            Await.until(
                    "the front door is ready", () -> when().get("/health/ready").statusCode() == 200);

            when().get("/health").then().statusCode(200).body("status", equalTo("up"));
            when().get("/health/detailed")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("status", equalTo("up"))
                    .body("components.nats.status", equalTo("up"))
                    .body("components.postgresql.status", equalTo("unused"))
                    .body("components.'alert acceptance'.status", equalTo("up"));

            server.kill();
            try {
                Await.until(
                        "it is noticed that NATS is away",
                        () -> when().get("/health").statusCode() == 503);
                when().get("/health/detailed")
                        .then()
                        .statusCode(503)
                        .body("status", equalTo("down"))
                        .body("components.nats.status", equalTo("down"));
                when().get("/q/health/ready").then().statusCode(503);
                when().get("/health/live").then().statusCode(200);
            } finally {
                server.restart();
            }
            Await.untilAsserted(
                    RECOVERY,
                    () -> when().get("/health/detailed").then().statusCode(200).body("missing", empty()));
        }
    }
}
