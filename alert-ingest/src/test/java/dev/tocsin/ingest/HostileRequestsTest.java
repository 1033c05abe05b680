package dev.tocsin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests by chance, from a fixed seed: whatever comes, the answer is the sender's fault or nobody's, never a 500. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class HostileRequestsTest {

    private static final String ALERT =
            "[{\"labels\":{\"alertname\":\"Up\",\"job\":\"a\"},\"annotations\":{\"s\":\"\\u00e4\"},"
                    + "\"startsAt\":\"2026-11-20T10:00:00Z\",\"endsAt\":null,\"generatorURL\":\"http://p/\"}]";
    private static final String NOTIFICATION = "{\"status\":\"firing\",\"alerts\":" + ALERT + "}";
    private static final String SILENCE =
            "{\"matchers\":[{\"name\":\"a\",\"value\":\"b\",\"isRegex\":true}],\"createdBy\":\"x\",\"comment\":\"\","
                    + "\"startsAt\":\"2026-01-01\",\"endsAt\":\"2099-01-01\"}";
    private static final int ROUNDS = 400;

    @TestHTTPResource("/")
    URI base;

    private final Random chance = new Random(42);

    @Test
    void noBodyIsAnsweredWithAnInternalError() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                assertHarmless(client, "api/v2/alerts", damaged(ALERT));
                assertHarmless(client, "webhooks/alertmanager", damaged(NOTIFICATION));
            }
            for (int round = 0; round < ROUNDS; round++) {
                byte[] silence = damaged(SILENCE);
                silence[0] = '['; // Never a whole silence, for which an engine would be asked.
                assertHarmless(client, "api/v2/silences", silence);
            }
        }
    }

    @Test
    void noParameterIsAnsweredWithAnInternalError() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                String name = List.of("receiver_matchers", "active", "x").get(chance.nextInt(3));
                String value = URLEncoder.encode(noise(), StandardCharsets.UTF_8);
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(base.resolve("api/v2/receivers?" + name + "=" + value))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(value).isLessThan(500);
            }
        }
    }

    @Test
    void bodyThatBreaksTheRulesOfChunksIsRefusedInWords() throws IOException {
        for (String chunks : List.of("zz\r\n[]\r\n0\r\n\r\n", "2\r\n[]\r\nxx\r\n\r\n")) {
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                String request = "POST /api/v2/alerts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400 ")
                        .endsWith("{\"code\":400,\"message\":\"the request could not be read\"}");
            }
        }
    }

    private void assertHarmless(HttpClient client, String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(new String(body, StandardCharsets.UTF_8))
                .isLessThan(500);
    }

    /** Some bytes replaced, doubled, or cut off. */
    private byte[] damaged(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        for (int i = chance.nextInt(4); i > 0; i--) {
            int at = chance.nextInt(body.length);
            switch (chance.nextInt(3)) {
                case 0 -> body[at] = (byte) chance.nextInt(256);
                case 1 -> body[at] = (byte) "{}[]\",:\\u0n".charAt(chance.nextInt(11));
                default -> body = java.util.Arrays.copyOf(body, Math.max(1, at));
            }
        }
        return body;
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = chance.nextInt(12); i > 0; i--) {
            noise.append("a=~!\"{}\\(),.*[ ü🔥".charAt(chance.nextInt(18)));
        }
        return noise.toString();
    }
}
