package dev.tocsin.router;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;

/** After a first start with wrong files, the API and SIGHUP load them as ever. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(BadFromTheStart.Unwatched.class)
class BadFileUnwatchedTest {

    @ConfigProperty(name = "tocsin.router.policy-file")
    Path policyFile;

    @Test
    void theApiNamesWhatIsStillWrongAndSighupLoadsTheMendedFile() throws IOException {
        Files.writeString(policyFile, OnFiles.GOOD + "\nglobal: {resolve_timeout: soon}\n");
        given().post("/policy/reload").then().statusCode(500).body(containsString("resolve_timeout"));
        given().get("/q/health/ready").then().statusCode(503).body(containsString("resolve_timeout"));

        Files.writeString(policyFile, OnFiles.GOOD);
        Signal.raise(new Signal("HUP"));

        Await.until("the router is ready", () -> given().get("/q/health/ready").statusCode() == 200);
    }
}
