package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(SendersTest.TwoSenders.class)
class SendersTest {

    private static final String ALERT = "[{\"labels\":{\"a\":\"1\"}}]";

    /** A Loki for all tenants, by digest; a Grafana for one, by file. */
    public static final class TwoSenders implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.host", "0.0.0.0",
                    "tocsin.ingest.senders.loki.token-sha256", sha256OfLokiToken(),
                    "tocsin.ingest.senders.loki.tenants", "*",
                    "tocsin.ingest.senders.grafana.token-file", tokenFile().toString(),
                    "tocsin.ingest.senders.grafana.tenants", "acme",
                    "tocsin.ingest.sources.grafana.expiry", "2h");
        }

        private static String sha256OfLokiToken() {
            return "e808461f01ac2fe3a172bdd003d91b8a584fc126b999da5d78d557a2854ce20d";
        }

        private static Path tokenFile() {
            try {
                Path file = Files.createTempFile("grafana", ".token");
                file.toFile().deleteOnExit();
                return Files.writeString(file, "g-token\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    StoredAlerts stored;

    private static RequestSpecification remote() {
        return given().header("Host", "alerts.corp").contentType("application/json");
    }

    @Test
    void bearerTokenNamesTheSenderAndAllowsItsTenant() {
        long before = stored.lastSequence();

        remote().header("Authorization", "Bearer l-token")
                .header("X-Scope-OrgID", "acme")
                .body(ALERT)
                .post("/api/v2/alerts")
                .then()
                .statusCode(200);

        AlertsAccepted accepted = stored.after(before).getFirst();
        assertThat(accepted.tenant()).isEqualTo(new TenantId("acme"));
        assertThat(accepted.source()).isEqualTo("loki");
    }

    @Test
    void passwordOfTheSenderIsItsTokenAndItsSourceHasAnExpiry() {
        long before = stored.lastSequence();

        remote().auth()
                .preemptive()
                .basic("grafana", "g-token")
                .body("{\"version\":\"1\",\"alerts\":[{\"status\":\"firing\",\"labels\":{\"a\":\"1\"}}]}")
                .post("/webhooks/alertmanager")
                .then()
                .statusCode(200);

        AlertsAccepted accepted = stored.after(before).getFirst();
        assertThat(accepted.tenant()).isEqualTo(new TenantId("acme"));
        assertThat(accepted.source()).isEqualTo("grafana");
        assertThat(accepted.alerts().getFirst().endsAt())
                .isEqualTo(accepted.receivedAt().plus(Duration.ofHours(2)));
    }

    @Test
    void wrongTenantIsForbidden() {
        remote().header("Authorization", "Bearer g-token")
                .header("X-Scope-OrgID", "other")
                .body(ALERT)
                .post("/api/v2/alerts")
                .then()
                .statusCode(403)
                .body("code", equalTo(403));
    }

    @Test
    void strangersAreToldWhatIsMissingAndNothingOfTokens() {
        long before = stored.lastSequence();

        remote().body(ALERT)
                .post("/api/v2/alerts")
                .then()
                .statusCode(401)
                .body("message", containsString("bearer token"));
        remote().header("Authorization", "Bearer wrong")
                .get("/api/v2/silences")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("message", equalTo("no sender has this credential"));
        remote().post("/-/reload").then().statusCode(401);

        assertThat(stored.lastSequence()).isEqualTo(before);
    }

    @Test
    void probesAreOpenToEverybody() {
        remote().get("/-/healthy").then().statusCode(200);
        remote().get("/health/live").then().statusCode(200);
        remote().get("/metrics").then().statusCode(200);
    }

    @Test
    void proxyOnThisMachineIsNoSender() {
        given().contentType("application/json")
                .header("X-Forwarded-For", "10.0.0.7")
                .body(ALERT)
                .post("/api/v2/alerts")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .header("Origin", "https://evil.example")
                .post("/-/reload")
                .then()
                .statusCode(401);
    }
}
