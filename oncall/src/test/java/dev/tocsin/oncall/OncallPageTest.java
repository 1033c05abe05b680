package dev.tocsin.oncall;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.tocsin.contracts.v1.oncall.OnCallNow;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.nats.client.JetStreamApiException;
import io.nats.client.api.KeyValueEntry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages, and the file behind them. PostgreSQL is away all the time. */
@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OncallYml.class, restrictToAnnotatedClass = true)
class OncallPageTest {

    OncallYml file;

    @Inject
    Streams streams;

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @BeforeEach
    void teamIsInForce() {
        file.write(OncallYml.TEAM);
        Await.until("the file is in force", () -> page().contains("<strong>Ana Torres</strong>"));
    }

    @Test
    void pageSaysWhoIsOnCallUntilWhenAndWhoIsNext() {
        Await.untilAsserted(() -> assertThat(page())
                .contains("<strong>Ana Torres</strong>", "Signal", "Europe/Berlin, UTC+", "<dd>Bo Lund</dd>")
                .contains("every 52 weeks on Monday at 09:00"));
    }

    @Test
    void pageShowsAnEscalationWithItsStepAndTheTimeOfTheNext() {
        TestGroup group = new TestGroup("DiskFull");
        streams.escalate(group.fires(Duration.ofMinutes(30)));

        Await.untilAsserted(() -> assertThat(page().replaceAll("\\s+", " "))
                .contains("DiskFull", "paging", "1: Ana Torres", "in 29 min")
                .contains("<div class=\"sub\">Bo Lund</div>"));
        when().get("/api/oncall")
                .then()
                .body("escalations.chains.flatten().schedule", hasItem("primary"))
                .body("escalations.find { it.groupKey == '" + group.key() + "' }.trail.kind", hasItem("PAGED"));
    }

    @Test
    void jsonSaysTheSame() {
        Await.untilAsserted(() -> when().get("/api/oncall")
                .then()
                .statusCode(200)
                .body("definition.problems", hasSize(0))
                .body("schedules[0].name", equalTo("primary"))
                .body("schedules[0].timezone", equalTo("Europe/Berlin"))
                .body("schedules[0].now.name", equalTo("Ana Torres"))
                .body("schedules[0].next.person", equalTo("bo")));
    }

    @Test
    void historySaysThatItWaitsForPostgres() {
        assertThat(page("/oncall/history")).contains("PostgreSQL does not answer");
    }

    @Test
    void strangersAreAskedToSignIn() {
        given().redirects()
                .follow(false)
                .get("/oncall")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        given().header("X-Forwarded-For", "192.0.2.1").get("/api/oncall").then().statusCode(401);
    }

    @Test
    void badFileLeavesTheOldOneInForceAndIsNamedWithItsLine() {
        file.write(OncallYml.TEAM.replace("[ana, bo, cy]", "[anna, bo]"));

        Await.untilAsserted(() -> assertThat(page())
                .contains("line 12: schedule primary names &quot;anna&quot;")
                .contains("<strong>Ana Torres</strong>"));
        when().get("/q/health/group/detailed")
                .then()
                .body("checks.find { it.name == 'oncall' }.status", equalTo("DOWN"));
        when().get("/q/health/ready").then().statusCode(200);
        when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void changedFileIsInForceAtOnceOnThePageAndForTheOtherServices() {
        file.write(OncallYml.TEAM.replace("[ana, bo, cy]", "[cy, ana]"));

        Await.untilAsserted(() -> assertThat(page()).contains("<strong>Cy Ito</strong>"));
        Await.untilAsserted(
                () -> assertThat(board("primary")).map(OnCallNow::person).contains("Cy Ito"));
        assertThat(board("primary")).map(OnCallNow::next).contains("Ana Torres");
    }

    @Test
    void scheduleThatIsGoneIsNoLongerShownToTheOtherServices() {
        Await.until("the schedule is shown", () -> board("primary").isPresent());

        file.write(OncallYml.TEAM.replace("  primary:", "  renamed:"));

        Await.untilAsserted(() -> {
            assertThat(board("renamed")).isPresent();
            assertThat(board("primary")).isEmpty();
        });
    }

    @Test
    void metricsCountSteps() {
        TestGroup group = new TestGroup("Counted");
        streams.escalate(group.fires(Duration.ofMinutes(30)));
        Await.until("the page is published", () -> !streams.pages(group).isEmpty());

        when().get("/q/metrics")
                .then()
                .body(containsString("tocsin_oncall_steps_total{reason=\"on_call\""))
                .body(containsString("tocsin_oncall_pages_total{handover=\"published\",kind=\"firing\""));
    }

    private static String page() {
        return page("/oncall");
    }

    private static String page(String path) {
        String session = given().redirects()
                .follow(false)
                .queryParam("token", "a-token-for-tests-alone")
                .get("/sign-in")
                .cookie("tocsin_session");
        return given().cookie("tocsin_session", session).get(path).asString();
    }

    private Optional<OnCallNow> board(String schedule) {
        try {
            KeyValueEntry entry = nats.bucket("ONCALL").get(schedule);
            return entry == null || entry.getValue() == null
                    ? Optional.empty()
                    : Optional.of(codec.read(entry.getValue(), OnCallNow.class));
        } catch (IOException | JetStreamApiException | UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }
}
