package dev.tocsin.notifier.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.policy.receiver.HttpConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server so quick that its answer may be over before the thread that asked runs again: about one in a thousand. */
class QuickAnswersTest {

    private static final int LANES = 4;
    private static final int REQUESTS = 2_500;
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

    private final Vertx vertx = Vertx.vertx();
    private final Vertx elsewhere = Vertx.vertx();
    private final VertxHttp http = GivenHttp.with(vertx, Map.of("tocsin.notifier.timeout", "30s"));

    @AfterEach
    void close() {
        vertx.close();
        elsewhere.close();
    }

    @Test
    void everyAnswerIsReadHoweverSoonItComes() throws Exception {
        int port = answeringServer();
        List<HttpResult> results = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<HttpResult>>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                lanes.add(threads.submit(() -> post(port, REQUESTS)));
            }
            for (Future<List<HttpResult>> lane : lanes) {
                results.addAll(lane.get(120, TimeUnit.SECONDS));
            }
        }

        assertThat(results).hasSize(LANES * REQUESTS).containsOnly(new Answered(200, null, "ok"));
    }

    private List<HttpResult> post(int port, int times) {
        URI address = URI.create("http://127.0.0.1:" + port + "/hook");
        HttpPost request = new HttpPost(address, Map.of(), "{}", Duration.ZERO, HttpConfig.DEFAULT);
        List<HttpResult> results = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            results.add(http.post(request));
        }
        return results;
    }

    private int answeringServer() throws Exception {
        return elsewhere
                .createNetServer()
                .connectHandler(QuickAnswersTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    private static void answer(NetSocket socket) {
        Buffer request = Buffer.buffer();
        socket.handler(part -> {
            if (request.appendBuffer(part).toString().endsWith("{}")) {
                socket.end(Buffer.buffer(ANSWER));
            }
        });
    }
}
