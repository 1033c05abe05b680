package dev.tocsin.oncall;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An installation whose policy names a schedule, but that has no file of schedules. */
@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class NoSchedulesTest {

    @Inject
    Streams streams;

    @Test
    void escalationSaysThatThereIsNobodyToPageAndIsHealthy() {
        streams.escalate(new TestGroup("Unheard").fires(Duration.ofMinutes(5)));

        Await.untilAsserted(() -> when().get("/api/oncall")
                .then()
                .body("schedules", hasSize(0))
                .body("escalations.chains.flatten().state", hasItems("nobody to page"))
                .body("escalations.chains.flatten().detail", hasItems("no schedules are defined")));
        when().get("/q/health/group/detailed").then().body("checks.find { it.name == 'oncall' }.status", equalTo("UP"));
    }
}
