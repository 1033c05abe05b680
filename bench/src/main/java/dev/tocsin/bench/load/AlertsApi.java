package dev.tocsin.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** {@code /api/v2/alerts} of one server. For any number of threads, each of which uses a connection of its own. */
public final class AlertsApi implements AutoCloseable {

    /** What the load is, apart from markers and probes. */
    public static final String LOAD = "job=\"node\"";

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 10;
    private static final int CHUNK = 64 * 1024;

    private final AtomicLong markers = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI alerts;

    public AlertsApi(URI server) {
        this.alerts = server.resolve("/api/v2/alerts");
    }

    /** Sends alerts; whether they were accepted. */
    public boolean post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(alerts)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    }

    /** How many alerts satisfy the matcher; nothing when the server does not answer that now. */
    public OptionalLong listed(String matcher) throws InterruptedException {
        URI filtered = URI.create(alerts + "?filter=" + URLEncoder.encode(matcher, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(filtered).timeout(PATIENCE).build();
        Needle fingerprints = new Needle("\"fingerprint\"");
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] chunk = new byte[CHUNK];
                for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
                    fingerprints.feed(chunk, length);
                }
            }
            return answer.statusCode() == OK ? OptionalLong.of(fingerprints.found()) : OptionalLong.empty();
        } catch (IOException notNow) {
            return OptionalLong.empty();
        }
    }

    /** Waits until so many alerts satisfy the matcher; how many do in the end. */
    public OptionalLong awaitListed(String matcher, long wanted, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        OptionalLong listed = listed(matcher);
        while (!listed.equals(OptionalLong.of(wanted)) && System.nanoTime() - start < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            listed = listed(matcher);
        }
        return listed;
    }

    /**
     * How far the server is behind: posts an alert and waits until it is listed, after all that was accepted before.
     *
     * @return the time since {@code since}, by {@link System#nanoTime()}; the patience, if it was over before
     */
    public Duration lag(long since, Duration patience) throws IOException, InterruptedException {
        String marker = "marker-" + markers.incrementAndGet();
        post("[{\"labels\":{\"alertname\":\"Marker\",\"tenant\":\"t000\",\"job\":\"" + marker + "\"}}]");
        OptionalLong listed = awaitListed("job=\"" + marker + "\"", 1, patience);
        return listed.equals(OptionalLong.of(1)) ? Duration.ofNanos(System.nanoTime() - since) : patience;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
