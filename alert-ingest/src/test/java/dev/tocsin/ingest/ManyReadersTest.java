package dev.tocsin.ingest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.nats.AnswerDesk;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One GET request at a time, and an engine that answers when it is told to. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(ManyReadersTest.OneAtATime.class)
class ManyReadersTest {

    public static class OneAtATime implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tocsin.ingest.get-concurrency", "1", "tocsin.nats.question-timeout", "30s");
        }
    }

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    private final BlockingQueue<Question> asked = new LinkedBlockingQueue<>();
    private final CompletableFuture<List<?>> answer = new CompletableFuture<>();
    private AnswerDesk engine;

    @BeforeEach
    void openEngine() throws Exception {
        engine = AnswerDesk.open(nats, codec, question -> {
            asked.add(question);
            return answer.join();
        });
        nats.connection().flush(Duration.ofSeconds(5));
    }

    @AfterEach
    void closeEngine() {
        answer.cancel(false);
        engine.close();
    }

    @Test
    void aReaderTooManyIsAskedToComeAgainAndPostsAreNot() throws Exception {
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> when().get("/api/v2/alerts").statusCode());
        assertThat(asked.poll(20, TimeUnit.SECONDS)).isNotNull();

        when().get("/api/v2/silences")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .contentType("text/plain")
                .body(containsString("no more than 1 GET requests"));
        when().get("/-/healthy").then().statusCode(200);
        given().contentType("application/json")
                .body("[]")
                .post("/api/v2/alerts")
                .then()
                .statusCode(200);
        when().get("/metrics")
                .then()
                .body(containsString("alertmanager_http_requests_in_flight{method=\"get\"} 1.0"))
                .body(containsString("alertmanager_http_concurrency_limit_exceeded_total{method=\"get\"} 1.0"));

        answer.complete(List.of());
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        when().get("/api/v2/status").then().statusCode(200);
    }
}
