package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.tocsin.console.Session;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(PagesTest.WithSignIn.class)
class PagesTest {

    private static final String TOKEN = "a-token-for-tests-only";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Somebody can sign in. */
    public static final class WithSignIn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tocsin.console.token", TOKEN);
        }
    }

    private static final AlertView DISK = alert("Disk", "critical", "http://p/graph", List.of());
    private static final AlertView HOSTILE =
            alert("<script>x</script>", "warning", "javascript:alert(1)", List.of("s1"));

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    PolicyBucket policies;

    private FakeEngine engine;
    private Cookie session;

    private static AlertView alert(String name, String severity, String generatorUrl, List<String> silencedBy) {
        return new AlertView(
                LabelSet.of("alertname", name, "severity", severity),
                LabelSet.of("summary", "it is full", "runbook_url", "https://runbooks/disk", "bad", "data:text/html,x"),
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("2099-01-01T00:00:00Z"),
                Instant.parse("2026-11-20T10:00:00Z"),
                generatorUrl,
                List.of("team-a"),
                silencedBy,
                List.of(),
                List.of());
    }

    @BeforeEach
    void openEngine() {
        engine = FakeEngine.open(nats, codec);
        engine.alerts.addAll(List.of(DISK, HOSTILE));
        engine.groups.add(new GroupView(LabelSet.of("job", "node"), LabelSet.EMPTY, "team-a", List.of(HOSTILE, DISK)));
        PublishedPolicy.publish(policies);
        Await.until("the policy is in force", () -> given().get("/-/ready").statusCode() == 200);
    }

    @BeforeEach
    void signIn() {
        session =
                given().redirects().follow(false).get("/sign-in?token=" + TOKEN).getDetailedCookie(Session.COOKIE);
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    /** One session for a whole test, as in a browser. */
    private RequestSpecification person() {
        return given().redirects().follow(false).cookie(session);
    }

    @Test
    void strangersAreSentToSignIn() {
        for (String page : List.of("/", "/alerts", "/alerts/0000000000000000", "/silences", "/silences/new")) {
            given().redirects()
                    .follow(false)
                    .get(page)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign-in"));
        }
        given().redirects()
                .follow(false)
                .formParam("matchers", "a=b")
                .post("/silences")
                .then()
                .statusCode(303);
    }

    @Test
    void overviewCountsWhatFiresAndShowsItsGroups() {
        person().get("/")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<span class=\"number\">1</span><span class=\"what\">critical</span>"),
                        containsString("<span class=\"number\">1</span><span class=\"what\">silenced</span>"),
                        containsString("/alerts/" + DISK.labels().fingerprint()),
                        containsString("hx-get=\"/\"")));
    }

    @Test
    void alertsAreListedInTheirGroupsAndFiltered() {
        person().get("/alerts")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Disk"), containsString("to team-a"), containsString("job")));
        person().queryParam("show", "muted").get("/alerts").then().body(not(containsString(">Disk<")));

        person().queryParam("filter", "severity=\"critical\", team=~\"a|b\"")
                .get("/alerts")
                .then()
                .statusCode(200);
        assertThat(engine.lastAsked(Question.Groups.class).filter())
                .containsExactly(
                        new LabelMatcher("severity", Operator.EQUAL, "critical"),
                        new LabelMatcher("team", Operator.MATCHES, "a|b"));
        person().queryParam("filter", "((")
                .get("/alerts")
                .then()
                .statusCode(200)
                .body(containsString("These are no matchers"));
    }

    @Test
    void alertShowsEverythingAndTextsOfSendersDoNothing() {
        person().get("/alerts/" + DISK.labels().fingerprint())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("it is full"),
                        containsString("href=\"http://p/graph\""),
                        containsString("href=\"https://runbooks/disk\""),
                        not(containsString("href=\"data:"))));
        person().get("/alerts/" + HOSTILE.labels().fingerprint())
                .then()
                .statusCode(200)
                .body(not(containsString("<script>x")))
                .body(not(containsString("href=\"javascript:")))
                .body(containsString("/silences#s-s1"));
        person().get("/alerts/0000000000000000").then().statusCode(404).body(containsString("does not fire"));
    }

    @Test
    void silenceIsPreviewedSetAndExpired() {
        person().queryParam("matchers", "alertname=\"Disk\"")
                .get("/silences/preview")
                .then()
                .statusCode(200)
                .body(allOf(containsString("1 firing"), containsString("Disk"), not(containsString("<html"))));

        String form = person().queryParam("matchers", "alertname=\"Disk\"")
                .get("/silences/new")
                .asString();
        assertThat(form).contains("alertname=&quot;Disk&quot;");
        person().formParam("_csrf", csrf(form))
                .formParam("matchers", "alertname=\"Disk\"")
                .formParam("hours", "8")
                .formParam("comment", "replacing it")
                .post("/silences")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/silences"));
        Question.SetSilence set = engine.lastAsked(Question.SetSilence.class);
        assertThat(set.createdBy()).isEqualTo("operator");
        assertThat(Duration.between(set.startsAt(), set.endsAt())).isEqualTo(Duration.ofHours(8));

        String list = person().get("/silences").asString();
        assertThat(list).contains("replacing it").contains("active");
        Matcher expire = Pattern.compile("action=\"(/silences/[^\"]+/expire)\"").matcher(list);
        assertThat(expire.find()).isTrue();
        person().formParam("_csrf", csrf(list)).post(expire.group(1)).then().statusCode(303);
        assertThat(person().get("/silences?expired=true").asString())
                .contains("replacing it")
                .contains("Set again");
    }

    @Test
    void silenceThatIsRefusedKeepsWhatWasWritten() {
        String form = person().get("/silences/new").asString();

        person().formParam("_csrf", csrf(form))
                .formParam("matchers", "alertname=")
                .formParam("hours", "8")
                .formParam("comment", "why <b>")
                .post("/silences")
                .then()
                .statusCode(400)
                .body(allOf(containsString("Not set."), containsString("why &lt;b&gt;")));
    }

    @Test
    void formOfAnotherSiteChangesNothing() {
        person().formParam("matchers", "a=b")
                .formParam("comment", "x")
                .post("/silences")
                .then()
                .statusCode(403);
        person().post("/silences/11111111-1111-1111-1111-111111111111/expire")
                .then()
                .statusCode(403);

        assertThat(engine.asked).noneMatch(question -> question instanceof Question.SetSilence);
    }

    @Test
    void pagesSayWhenTheEngineIsAway() {
        engine.close();

        person().get("/alerts").then().statusCode(503).body(containsString("The engine does not answer."));
        person().get("/").then().statusCode(200).body(containsString("the engine does not answer"));
    }

    private static String csrf(String page) {
        Matcher token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
