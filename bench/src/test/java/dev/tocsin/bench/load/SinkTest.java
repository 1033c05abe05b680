package dev.tocsin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkTest {

    private static final String NOTIFICATION = "{\"version\":\"4\",\"groupKey\":\"{}:{alertname=\\\"Alert01\\\"}\","
            + "\"alerts\":[{\"labels\":{\"instance\":\"probe-a-1\"}},{\"labels\":{\"instance\":\"10.0.0.1:9100\"}}]}";

    private Sink sink;

    @BeforeEach
    void start() throws IOException {
        sink = Sink.start();
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void firstArrivalOfAProbeAndOfAGroupIsKept() throws Exception {
        long before = System.nanoTime();
        notifyOnce();
        long first = sink.arrival("probe-a-1").orElseThrow();
        notifyOnce();

        assertThat(first).isGreaterThan(before);
        assertThat(sink.arrival("probe-a-1")).hasValue(first);
        assertThat(sink.groups())
                .containsOnlyKeys("{}:{alertname=\\\"Alert01\\\"}")
                .containsValue(first);
        assertThat(sink.arrival("10.0.0.1:9100")).isEmpty();
    }

    @Test
    void afterAResetNothingHasArrived() throws Exception {
        notifyOnce();

        sink.reset();

        assertThat(sink.groups()).isEmpty();
        assertThat(sink.arrival("probe-a-1")).isEmpty();
    }

    private void notifyOnce() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest post = HttpRequest.newBuilder(sink.url())
                    .POST(HttpRequest.BodyPublishers.ofString(NOTIFICATION))
                    .build();
            assertThat(http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
