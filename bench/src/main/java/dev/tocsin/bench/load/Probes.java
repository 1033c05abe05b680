package dev.tocsin.bench.load;

import dev.tocsin.bench.figure.Percentiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Measures from POST to webhook: posts new alerts one at a time, each of a group of its own. */
public final class Probes {

    private static final String ALERT =
            "[{\"labels\":{\"alertname\":\"Latency\",\"tenant\":\"t%03d\",\"instance\":\"%s\","
                    + "\"severity\":\"warning\",\"service\":\"latency\",\"cluster\":\"c1\",\"region\":\"r\",\"job\":\"probe\","
                    + "\"team\":\"x\"},\"annotations\":{\"summary\":\"s\"}}]";
    private static final double NANOS_A_MILLI = 1e6;
    private static final long PAUSE_MILLIS = 20;

    private final AlertsApi api;
    private final Sink sink;
    private final String run;
    private final Map<String, Long> sent = new LinkedHashMap<>();

    /** @param run tells these probes from those of other runs */
    public Probes(AlertsApi api, Sink sink, String run) {
        this.api = api;
        this.sink = sink;
        this.run = run;
    }

    /**
     * What became of them.
     *
     * @param arrived from POST to webhook in milliseconds, of those that arrived
     */
    public record Outcome(int sent, Percentiles arrived) {

        public boolean complete() {
            return arrived.sorted().size() == sent;
        }
    }

    /** Posts until told to stop, with a gap after each answer; one that is refused does not count. */
    public void post(Duration gap, BooleanSupplier enough) throws IOException, InterruptedException {
        while (!enough.getAsBoolean()) {
            String probe = "probe-" + run + "-" + sent.size();
            long now = System.nanoTime();
            if (api.post(String.format(ALERT, sent.size() % 100, probe))) {
                sent.put(probe, now);
            }
            TimeUnit.NANOSECONDS.sleep(gap.toNanos());
        }
    }

    public int sent() {
        return sent.size();
    }

    /** Waits until all have arrived, or the patience is over. */
    public Outcome outcome(Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        List<Double> arrived = arrived();
        while (arrived.size() < sent.size() && System.nanoTime() - start < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            arrived = arrived();
        }
        return new Outcome(sent.size(), Percentiles.of(arrived));
    }

    private List<Double> arrived() {
        List<Double> arrived = new ArrayList<>();
        sent.forEach((probe, at) -> {
            OptionalLong arrival = sink.arrival(probe);
            if (arrival.isPresent()) {
                arrived.add((arrival.getAsLong() - at) / NANOS_A_MILLI);
            }
        });
        return arrived;
    }
}
