package dev.tocsin.microbench;

import dev.tocsin.bench.load.BenchAlerts;
import dev.tocsin.ingest.adapter.http.body.AlertsBody;
import dev.tocsin.ingest.adapter.http.body.MalformedBodyException;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A request of 64 alerts with ten labels each is read from its bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BodyBenchmark {

    private static final int BODIES = 64;

    private final List<byte[]> bodies = bodies();
    private int next;

    private static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            int from = i * BenchAlerts.BATCH;
            bodies.add(BenchAlerts.body(from, from + BenchAlerts.BATCH).getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    @Benchmark
    public List<AlertDraft> read() throws MalformedBodyException {
        return AlertsBody.read(bodies.get(next++ % BODIES));
    }
}
