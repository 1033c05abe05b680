package dev.tocsin.router;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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

/** The very first start with wrong files: unready with the reason, and ready by itself when they are mended. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(BadFromTheStart.Watched.class)
class BadFileWatchedTest {

    @ConfigProperty(name = "tocsin.router.policy-file")
    Path policyFile;

    @Test
    void theReasonIsSaidAndTheMendedFileMakesReady() throws IOException {
        Await.untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'router' }.data.problems",
                        allOf(
                                containsString(":1: unknown key \"reciever\""),
                                containsString(":2: unknown key \"nam\"")))
                .body("checks.find { it.name == 'router' }.data.policy", equalTo("none")));

        Files.writeString(policyFile, OnFiles.GOOD);

        Await.until("the router is ready", () -> given().get("/q/health/ready").statusCode() == 200);
    }
}
