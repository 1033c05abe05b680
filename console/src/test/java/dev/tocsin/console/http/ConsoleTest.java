package dev.tocsin.console.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.tocsin.console.Session;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
                .header("Location", endsWith("/sign-in?next=%2Fgallery%3Ffilter%3Da%253D%2522b%2522%26x%3D1"));
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

        answer.then().statusCode(303).header("Location", endsWith(":" + RestAssured.port + "/gallery"));
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
                .header("Location", endsWith(":" + RestAssured.port + "/"));
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

        answer.then().statusCode(303).header("Location", endsWith("/sign-in"));
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
