package dev.tocsin.console.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.tocsin.console.Session;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console as browsers and programs meet it. */
@QuarkusTest
class ConsoleTest {

    private static final String TOKEN = "a-token-for-tests-only";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Test
    void aPageSendsAStrangerToSignInAndRemembersWhereTheyWereGoing() {
        browser()
                .urlEncodingEnabled(false)
                .get("/gallery?filter=a%3D%22b%22&x=1")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in?next=%2Fgallery%3Ffilter%3Da%253D%2522b%2522%26x%3D1"));
    }

    @Test
    void aLivePartOfAPageReloadsItWhenTheSessionIsOver() {
        browser()
                .header("HX-Request", "true")
                .get("/gallery")
                .then()
                .statusCode(401)
                .header("HX-Refresh", "true");
    }

    @Test
    void theLinkWithTheTokenSignsInAndLeavesTheAddressBar() {
        Response answer = browser().get("/sign-in?token=" + TOKEN + "&next=/gallery");

        answer.then().statusCode(303).header("Location", equalTo("/gallery"));
        Cookie cookie = answer.getDetailedCookie(Session.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(7 * 24 * 3600);
        assertThat(cookie.isSecured()).isFalse();
    }

    @Test
    void theCookieIsForHttpsAloneWhereThePublicAddressIsHttps() {
        Response answer = browser().header("Host", "tocsin.example.org").get("/sign-in?token=" + TOKEN);

        assertThat(answer.getDetailedCookie(Session.COOKIE).isSecured()).isTrue();
    }

    @Test
    void aWrongTokenGivesNoSession() {
        Response answer = browser().get("/sign-in?token=a-token-for-tests-onlz");

        answer.then().statusCode(403).body(containsString("not this installation’s token"));
        assertThat(answer.getDetailedCookie(Session.COOKIE)).isNull();
    }

    @Test
    void signingInNeverLeadsToAnotherSite() {
        browser()
                .get("/sign-in?token=" + TOKEN + "&next=//evil.example/x")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/"));
    }

    @Test
    void aRedirectStaysHereWhateverNameTheRequestAskedFor() {
        browser()
                .header("Host", "evil.example")
                .get("/gallery")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in?next=%2Fgallery"));
    }

    @Test
    void theFormSignsInUnderTheGivenName() {
        String cookie = signIn("Ada Lovelace");

        browser().cookie(Session.COOKIE, cookie).get("/gallery").then().body(containsString(">Ada Lovelace</a>"));
    }

    @Test
    void anotherSitesPageCannotSubmitTheSignInForm() {
        browser()
                .header("Origin", "https://evil.example")
                .formParam("token", TOKEN)
                .post("/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void aPageEscapesWhatItShowsAndRunsNoInlineScript() {
        browser()
                .cookie(Session.COOKIE, signIn("Ada"))
                .get("/gallery")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")))
                .body(containsString("&lt;script&gt;alert(1)"))
                .header("Content-Security-Policy", containsString("script-src 'self'; style-src 'self';"))
                .header("Content-Security-Policy", containsString("form-action 'self' http://oncall.example.org:9105;"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", containsString("no-store"));
    }

    @Test
    void aPageThatIsGivenAsAResponseIsProtectedToo() {
        browser()
                .get("/sign-in")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void anAddressThatLeadsNowhereShowsABrowserAPageAndAProgramNone() {
        browser()
                .header("Accept", "text/html,application/xhtml+xml")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body(containsString("There is no such page"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        browser().get("/nowhere").then().statusCode(404).body(not(containsString("<html")));
    }

    @Test
    void theNavigationMarksThePageAndLeadsToOtherProcesses() {
        browser()
                .cookie(Session.COOKIE, signIn("Ada"))
                .get("/gallery")
                .then()
                .body(containsString("<a href=\"/incidents\" aria-current=\"page\">Incidents</a>"))
                .body(containsString("<a href=\"http://oncall.example.org:9105/oncall\">On-call</a>"));
    }

    @Test
    void theFilesThatPagesLoadAreThere() {
        for (String path : new String[] {
            "/console/console.css",
            "/console/console.js",
            "/console/favicon.svg",
            "/webjars/htmx.org/2.0.4/dist/htmx.min.js"
        }) {
            browser().get(path).then().statusCode(200);
        }
    }

    @Test
    void aFormWithItsProofIsAccepted() {
        String cookie = signIn("Ada");

        browser()
                .cookie(Session.COOKIE, cookie)
                .header("Origin", "http://localhost:" + RestAssured.port)
                .formParam("_csrf", csrf(cookie))
                .formParam("comment", "rolled back")
                .post("/gallery/press")
                .then()
                .statusCode(200)
                .body(equalTo("pressed by Ada: rolled back"));
    }

    @Test
    void aLongTextArrives() {
        String cookie = signIn("Ada");
        String text = "ü€ ".repeat(1300);

        browser()
                .cookie(Session.COOKIE, cookie)
                .header("X-CSRF-Token", csrf(cookie))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("comment", text)
                .post("/gallery/press")
                .then()
                .statusCode(200)
                .body(equalTo("pressed by Ada: " + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/gallery/press", "/sign-out"})
    void aBrokenFormIsRefusedWithAPage(String path) {
        browser()
                .contentType("application/x-www-form-urlencoded")
                .body("%zz=%zz&_csrf=%")
                .post(path)
                .then()
                .statusCode(400)
                .body(containsString("That could not be read"));
    }

    @Test
    void aFormThatIsCutOffIsRefusedWithAPage() throws Exception {
        for (String path : List.of("/gallery/press", "/gallery/fault")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "--x\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\nrolled ba"))
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("That could not be read");
            }
        }
    }

    @Test
    void aNumberThatIsNoneIsRefusedWithAPage() {
        String cookie = signIn("Ada");

        browser()
                .cookie(Session.COOKIE, cookie)
                .header("X-CSRF-Token", csrf(cookie))
                .header("Accept", "text/html")
                .formParam("hours", "abc")
                .post("/gallery/wait")
                .then()
                .statusCode(400)
                .body(containsString("That could not be read"));
    }

    @Test
    void aFaultOfOursIsNotTakenForABrokenForm() {
        browser().formParam("comment", "x").post("/gallery/fault").then().statusCode(500);
    }

    @Test
    void htmxProvesItselfWithAHeader() {
        String cookie = signIn("Ada");

        browser()
                .cookie(Session.COOKIE, cookie)
                .header("X-CSRF-Token", csrf(cookie))
                .formParam("comment", "x")
                .post("/gallery/press")
                .then()
                .statusCode(200);
    }

    @Test
    void aFormWithoutProofOrWithSomebodyElsesIsRefused() {
        String cookie = signIn("Ada");
        String other = csrf(signIn("Eve"));

        browser()
                .cookie(Session.COOKIE, cookie)
                .formParam("comment", "x")
                .post("/gallery/press")
                .then()
                .statusCode(403);
        browser()
                .cookie(Session.COOKIE, cookie)
                .formParam("_csrf", other)
                .post("/gallery/press")
                .then()
                .statusCode(403);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedWhateverItCarries() {
        String cookie = signIn("Ada");

        browser()
                .cookie(Session.COOKIE, cookie)
                .header("Origin", "https://evil.example")
                .formParam("_csrf", csrf(cookie))
                .post("/gallery/press")
                .then()
                .statusCode(403);
    }

    @Test
    void signingOutTakesTheCookieAway() {
        String cookie = signIn("Ada");

        Response answer = browser()
                .cookie(Session.COOKIE, cookie)
                .formParam("_csrf", csrf(cookie))
                .post("/sign-out");

        answer.then().statusCode(303).header("Location", equalTo("/sign-in"));
        assertThat(answer.getDetailedCookie(Session.COOKIE).getMaxAge()).isZero();
    }

    @Test
    void anApiIsOpenToThisMachineToTheTokenAndToNobodyElse() {
        browser().get("/gallery/api").then().statusCode(200);
        browser()
                .header("X-Forwarded-For", "192.0.2.1")
                .get("/gallery/api")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("error", containsString("came through a proxy"));
        browser()
                .header("X-Forwarded-For", "192.0.2.1")
                .header("Authorization", "Bearer " + TOKEN)
                .get("/gallery/api")
                .then()
                .statusCode(200);
        browser()
                .header("Authorization", "Bearer wrong")
                .get("/gallery/api")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }

    private static String signIn(String name) {
        Response answer =
                browser().formParam("token", TOKEN).formParam("name", name).post("/sign-in");
        return answer.then().statusCode(303).extract().cookie(Session.COOKIE);
    }

    private static String csrf(String cookie) {
        Matcher field = CSRF.matcher(
                browser().cookie(Session.COOKIE, cookie).get("/gallery").asString());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
