package dev.tocsin.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Posts each alert of the load exactly once; what is refused is sent again, as any sender would. */
public final class Flood {

    private static final int CONNECTIONS = 4;
    private static final long PAUSE_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AlertsApi api;
    private final int alerts;
    private final AtomicLongArray posted;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    public Flood(AlertsApi api, int alerts) {
        this.api = api;
        this.alerts = alerts;
        this.posted = new AtomicLongArray((alerts + BenchAlerts.BATCH - 1) / BenchAlerts.BATCH);
    }

    /**
     * What was posted.
     *
     * @param posted when each request was first sent, by {@link System#nanoTime()}
     * @param took until the last was accepted
     * @param refusals answers other than 200
     */
    public record Outcome(List<Long> posted, Duration took, int refusals) {

        /** When the alert of that number was first sent. */
        long postedAt(int alert) {
            return posted.get(alert / BenchAlerts.BATCH);
        }
    }

    public Outcome post() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(connections.submit(() -> {
                    postWhatIsLeft(start + PATIENCE.toNanos());
                    return null;
                }));
            }
            for (Future<?> connection : all) {
                connection.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the flood was not accepted: " + e.getCause(), e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < posted.length(); i++) {
            times.add(posted.get(i));
        }
        return new Outcome(times, took, refusals.get());
    }

    private void postWhatIsLeft(long deadline) throws IOException, InterruptedException {
        for (int batch = next.getAndIncrement(); batch < posted.length(); batch = next.getAndIncrement()) {
            int from = batch * BenchAlerts.BATCH;
            String body = BenchAlerts.body(from, Math.min(alerts, from + BenchAlerts.BATCH));
            posted.set(batch, System.nanoTime());
            while (!api.post(body)) {
                refusals.incrementAndGet();
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("refused for " + PATIENCE.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
