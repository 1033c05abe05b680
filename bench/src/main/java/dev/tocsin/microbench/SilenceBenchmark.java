package dev.tocsin.microbench;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.adapter.drools.DroolsConclusions;
import dev.tocsin.engine.adapter.drools.Rulebook;
import dev.tocsin.engine.domain.alert.HeldAlert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A new alert, checked against all active silences, found covered by one, and forgotten again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SilenceBenchmark {

    private static final int ALERTS = 1_024;

    @Param("10000")
    public int silences;

    /** How a silence names what it covers. */
    @Param({"EQUAL", "MATCHES"})
    public Operator operator = Operator.EQUAL;

    private final List<HeldAlert> alerts = new ArrayList<>();
    private DroolsConclusions conclusions = new DroolsConclusions(Rulebook.compile(Rulebook.ALL));
    private int next;

    @Setup
    public void begin() {
        conclusions.policy(TenantId.DEFAULT, Held.policy("route: {receiver: r}\nreceivers: [{name: r}]\n"));
        for (int i = 0; i < silences; i++) {
            conclusions.silenceBegan(TenantId.DEFAULT, silence(i));
        }
        for (int i = 0; i < ALERTS; i++) {
            alerts.add(Held.firing(Held.labels("Slow", (int) ((long) i * silences / ALERTS), i)));
        }
        if (check().size() != 1) {
            throw new IllegalStateException("one silence should cover the alert");
        }
    }

    private Silence silence(int i) {
        return new Silence(
                new UUID(0, i).toString(),
                List.of(
                        new LabelMatcher("service", operator, Held.named(i, operator.symbol())),
                        new LabelMatcher("severity", Operator.EQUAL, "warning")),
                Held.NOW,
                Held.NOW.plus(Duration.ofHours(2)),
                Held.NOW,
                "bench",
                "a deployment",
                Map.of());
    }

    @Benchmark
    public Set<String> check() {
        HeldAlert alert = alerts.get(next++ % ALERTS);
        conclusions.alert(alert);
        Set<String> by = conclusions.silencedBy(alert.id());
        conclusions.forget(alert.id());
        return by;
    }

    @TearDown
    public void end() {
        conclusions.close();
    }
}
