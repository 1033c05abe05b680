package dev.tocsin.console.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.tocsin.console.Session;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** In an application of its own, since it shuts strangers out for a minute. */
@QuarkusTest
@TestProfile(SignInLimitTest.OfItsOwn.class)
class SignInLimitTest {

    private static final String TOKEN = "a-token-for-tests-only";

    public static final class OfItsOwn implements QuarkusTestProfile {}

    @Test
    void strangersWhoGuessAreHeldUpAndNobodyElseIs() {
        String cookie = stranger().get("/sign-in?token=" + TOKEN).getCookie(Session.COOKIE);
        for (int i = 0; i < 5; i++) {
            stranger().get("/sign-in?token=guess").then().statusCode(403);
            stranger().formParam("token", "guess").post("/sign-in").then().statusCode(403);
        }

        Response answer = stranger().formParam("token", TOKEN).post("/sign-in");
        answer.then().statusCode(429).body(containsString("Too many wrong tokens"));
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(answer.getDetailedCookie(Session.COOKIE)).isNull();
        stranger().get("/sign-in?token=" + TOKEN).then().statusCode(429);

        stranger().get("/sign-in").then().statusCode(200);
        stranger().cookie(Session.COOKIE, cookie).get("/gallery").then().statusCode(200);
        here().get("/sign-in?token=" + TOKEN).then().statusCode(303);
    }

    private static RequestSpecification stranger() {
        return here().header("X-Forwarded-For", "192.0.2.1");
    }

    private static RequestSpecification here() {
        return given().redirects().follow(false);
    }
}
