package dev.tocsin.e2e.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.e2e.suite.Api;
import dev.tocsin.testkit.Await;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the suite itself says it has sent. */
final class Ledger {

    /** NATS by itself hands out again, a minute after, what a killed process had fetched. Nobody shall wait for that. */
    private static final Duration SOON = Duration.ofSeconds(40);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;

    Ledger(Api api) {
        this.api = api;
    }

    /** Waits until it says of a run that it was delivered, and returns that attempt. */
    JsonNode awaitDelivered(String run) {
        return Await.present("the ledger shows " + run + " as delivered", SOON, () -> attempts(run).stream()
                .filter(row -> row.path("outcome").asText().equals("delivered"))
                .findFirst());
    }

    private List<JsonNode> attempts(String run) {
        try {
            return StreamSupport.stream(
                            JSON.readTree(api.get("/api/deliveries").body()).spliterator(), false)
                    .filter(row -> row.path("groupKey").asText().contains(run))
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
