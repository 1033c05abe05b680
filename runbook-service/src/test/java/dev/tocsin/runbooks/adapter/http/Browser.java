package dev.tocsin.runbooks.adapter.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser, signed in. */
final class Browser {

    static final String TOKEN = "a-token-for-tests-only";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String cookie;

    private Browser(String cookie) {
        this.cookie = cookie;
    }

    static Browser of(String name) {
        Response answer =
                stranger().formParam("token", TOKEN).formParam("name", name).post("/sign-in");
        return new Browser(answer.then().statusCode(303).extract().cookie("tocsin_session"));
    }

    static RequestSpecification stranger() {
        return given().redirects().follow(false);
    }

    Response get(String path) {
        return stranger().cookie("tocsin_session", cookie).get(path);
    }

    /** Presses a button of the page, with a field of its form if it has one. */
    Response press(String page, String action, String field, Object value) {
        Matcher csrf = CSRF.matcher(get(page).asString());
        if (!csrf.find()) {
            throw new AssertionError("no form on " + page);
        }
        return stranger()
                .cookie("tocsin_session", cookie)
                .formParam("_csrf", csrf.group(1))
                .formParam(field, value)
                .post(action);
    }
}
