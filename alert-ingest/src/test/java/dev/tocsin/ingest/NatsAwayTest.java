package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class NatsAwayTest {

    private static final Duration SENDERS_GIVE_UP_AFTER = Duration.ofSeconds(10);

    /** Recovery of a store on a disk that others keep busy. */
    private static final Duration RECOVERY = Duration.ofMinutes(1);

    NatsUnderTest nats;

    @Inject
    StoredAlerts stored;

    @Test
    void alertsAreRefusedInTimeWhileNatsIsAwayAndTakenWhenItIsBack() {
        assertThat(post("before")).isEqualTo(200);

        nats.kill();
        try {
            Instant start = Instant.now();
            assertThat(post("during")).isEqualTo(503);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SENDERS_GIVE_UP_AFTER);
        } finally {
            nats.restart();
        }

        Await.until("alerts are taken again", RECOVERY, () -> post("after") == 200);
        Await.untilAsserted(RECOVERY, () -> assertThat(stored.after(0))
                .extracting(message -> message.alerts().getFirst().labels().value("alertname"))
                .contains("before", "after"));
    }

    private static int post(String name) {
        return given().contentType("application/json")
                .body("[{\"labels\":{\"alertname\":\"" + name + "\"}}]")
                .post("/api/v2/alerts")
                .statusCode();
    }
}
