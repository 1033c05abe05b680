package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class ReadAlertsTest {

    private static final AlertView DISK = new AlertView(
            LabelSet.of("alertname", "Disk", "job", "node"),
            LabelSet.of("summary", "full"),
            Instant.parse("2026-11-20T10:00:00.123456789Z"),
            Instant.parse("2026-11-20T11:00:00Z"),
            Instant.parse("2026-11-20T10:30:00Z"),
            "http://p/graph",
            List.of("team-a", "team-b"),
            List.of("11111111-1111-4111-8111-111111111111"),
            List.of(Fingerprint.parse("00000000000000ff")),
            List.of());

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
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void alertsAreShownAsAlertmanagerShowsThem() {
        engine.alerts.add(DISK);

        String body = when().get("/api/v2/alerts")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();

        assertThat(body)
                .isEqualTo("[{\"annotations\":{\"summary\":\"full\"},\"endsAt\":\"2026-11-20T11:00:00.000Z\","
                        + "\"fingerprint\":\"" + DISK.labels().fingerprint()
                        + "\",\"receivers\":[{\"name\":\"team-a\"},{\"name\":\"team-b\"}],"
                        + "\"startsAt\":\"2026-11-20T10:00:00.123Z\",\"status\":{\"inhibitedBy\":[\"00000000000000ff\"],"
                        + "\"mutedBy\":[],\"silencedBy\":[\"11111111-1111-4111-8111-111111111111\"],"
                        + "\"state\":\"suppressed\"},\"updatedAt\":\"2026-11-20T10:30:00.000Z\","
                        + "\"generatorURL\":\"http://p/graph\","
                        + "\"labels\":{\"alertname\":\"Disk\",\"job\":\"node\"}}]\n");
    }

    @Test
    void groupsAreShownWithTheirRouteAndReceiver() {
        engine.groups.add(new GroupView(LabelSet.of("job", "node"), LabelSet.of("team", "a"), "team-a", List.of(DISK)));

        when().get("/api/v2/alerts/groups")
                .then()
                .statusCode(200)
                .body("[0].labels.job", equalTo("node"))
                .body("[0].routeLabels.team", equalTo("a"))
                .body("[0].receiver.name", equalTo("team-a"))
                .body("[0].alerts", hasSize(1));
    }

    @Test
    void nothingIsAnEmptyList() {
        when().get("/api/v2/alerts").then().statusCode(200).body("", empty());
        when().get("/api/v2/alerts/groups").then().statusCode(200).body("", empty());
    }

    @Test
    void parametersReachTheEngine() {
        given().queryParam("active", "false")
                .queryParam("silenced", "0")
                .queryParam("inhibited", "")
                .queryParam("unprocessed", "nonsense")
                .queryParam("filter", "severity=\"critical\"", "team=~\"a|b\"")
                .queryParam("receiver", "team-.*")
                .header("X-Scope-OrgID", "acme")
                .get("/api/v2/alerts")
                .then()
                .statusCode(200);

        assertThat(engine.lastAsked(Question.Alerts.class))
                .isEqualTo(new Question.Alerts(
                        new TenantId("acme"),
                        false,
                        false,
                        true,
                        List.of(
                                new LabelMatcher("severity", Operator.EQUAL, "critical"),
                                new LabelMatcher("team", Operator.MATCHES, "a|b")),
                        "team-.*"));
    }

    @Test
    void receiversAreChosenByTheirLabelsToo() {
        given().queryParam("receiver_matchers", "team=\"b\"")
                .get("/api/v2/alerts")
                .then()
                .statusCode(200);
        assertThat(engine.lastAsked(Question.Alerts.class).receiver()).isEqualTo("(?:team-b)");

        given().queryParam("receiver_matchers", "team=\"b\"")
                .queryParam("receiver", "team-a")
                .get("/api/v2/alerts/groups")
                .then()
                .statusCode(200);
        assertThat(engine.lastAsked(Question.Groups.class).receiver()).isEqualTo("(?:)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v2/alerts?filter=foo            | foo",
                "/api/v2/alerts?filter=               | matcher",
                "/api/v2/alerts?receiver=(            | failed to parse receiver param",
                "/api/v2/alerts/groups?filter=a%7E    | a~",
                "/api/v2/silences?filter=x            | x",
                "/api/v2/receivers?receiver_matchers=x| x",
            })
    void parameterThatCannotBeReadIsRefusedInOneString(String path, String part) {
        given().urlEncodingEnabled(false)
                .get(path.strip())
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body(startsWith("\""))
                .body(containsString(part));
    }

    @Test
    void receiversAreInTheOrderOfThePolicy() {
        when().get("/api/v2/receivers")
                .then()
                .statusCode(200)
                .body("name", equalTo(List.of("team-b", "team-a")))
                .body("[0].labels.team", equalTo("b"));
        given().queryParam("receiver_matchers", "team=a")
                .get("/api/v2/receivers")
                .then()
                .body("name", equalTo(List.of("team-a")));
    }

    @Test
    void statusShowsThePolicyWithoutItsSecrets() {
        when().get("/api/v2/status")
                .then()
                .statusCode(200)
                .body("cluster.status", equalTo("disabled"))
                .body("cluster.peers", empty())
                .body("config.original", containsString("team-a"))
                .body("config.original", not(containsString("very-secret")))
                .body("versionInfo.version", not(equalTo("")))
                .body("uptime", containsString("Z"));
    }

    @Test
    void engineThatDoesNotAnswerIsTold() {
        engine.close();
        try {
            when().get("/api/v2/alerts").then().statusCode(503).body(equalTo("\"the engine does not answer\"\n"));
            when().get("/-/ready").then().statusCode(503).body(containsString("the engine does not answer"));
        } finally {
            engine = FakeEngine.open(nats, codec);
        }
    }

    @Test
    void frontDoorIsReadyWhenAlertsAreStoredDecidedAndRouted() {
        when().get("/-/ready").then().statusCode(200).body(equalTo("OK"));
        when().get("/-/healthy").then().statusCode(200).body(equalTo("OK"));
        when().head("/-/healthy").then().statusCode(200);
    }

    @Test
    void reloadIsTheRoutersBusiness() {
        when().post("/-/reload").then().statusCode(500).body(containsString("the router"));

        var router = nats.connection().createDispatcher();
        router.subscribe("tocsin.v1.ask.router.reload", question -> nats.connection()
                .publish(question.getReplyTo(), new byte[0]));
        when().post("/-/reload").then().statusCode(200).body(equalTo(""));
        nats.connection().closeDispatcher(router);
        when().get("/-/reload").then().statusCode(405).header("Allow", equalTo("POST"));
    }
}
