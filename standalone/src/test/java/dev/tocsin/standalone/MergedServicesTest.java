package dev.tocsin.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All services on one class path: nobody's index, setting, path, template, table or channel is in another's way. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@QuarkusTestResource(PostgresResource.class)
class MergedServicesTest {

    private static final String TOKEN = "a-token-for-this-test";

    @BeforeEach
    void awaitReady() {
        Await.until("the suite is ready", () -> given().get("/-/ready").statusCode() == 200);
    }

    @Test
    void acceptedAlertIsDecidedOnAndShown() {
        given().contentType(ContentType.JSON)
                .body("[{\"labels\":{\"alertname\":\"DiskFull\",\"instance\":\"web1\"}}]")
                .post("/api/v2/alerts")
                .then()
                .statusCode(200);

        Await.untilAsserted(
                () -> given().get("/api/v2/alerts").then().statusCode(200).body(containsString("DiskFull")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/alerts", "/silences", "/policy", "/deliveries", "/incidents", "/runbooks", "/oncall"})
    void pageOfEveryServiceIsServed(String path) {
        String session = given().redirects()
                .follow(false)
                .queryParam("token", TOKEN)
                .get("/sign-in")
                .cookie("tocsin_session");

        String page = given().cookie("tocsin_session", session)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();

        assertThat(page).contains("</html>");
    }

    @Test
    void healthKnowsEveryServer() {
        Await.untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("tocsin_"));
    }
}
