package dev.tocsin.microbench;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.adapter.drools.DroolsConclusions;
import dev.tocsin.engine.adapter.drools.Rulebook;
import dev.tocsin.engine.domain.alert.HeldAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** A new alert, checked against all inhibit rules, found inhibited by one source, and forgotten again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InhibitionBenchmark {

    private static final int ALERTS = 1_024;

    @Param("10000")
    public int rules;

    /** How a rule names its targets: {@code =} or {@code =~}. */
    @Param({"=", "=~"})
    public String operator = "=";

    private final List<HeldAlert> alerts = new ArrayList<>();
    private DroolsConclusions conclusions = new DroolsConclusions(Rulebook.compile(Rulebook.ALL));
    private int next;

    @Setup
    public void begin() {
        StringBuilder yaml = new StringBuilder("route: {receiver: r}\nreceivers: [{name: r}]\ninhibit_rules:\n");
        for (int i = 0; i < rules; i++) {
            yaml.append("- {source_matchers: ['alertname=\"Down").append(i);
            yaml.append("\"'], target_matchers: ['service").append(operator);
            yaml.append('"').append(Held.named(i, operator)).append('"');
            yaml.append("', 'severity=\"warning\"'], equal: [cluster]}\n");
        }
        conclusions.policy(TenantId.DEFAULT, Held.policy(yaml.toString()));
        for (int i = 0; i < ALERTS; i++) {
            int service = (int) ((long) i * rules / ALERTS);
            conclusions.alert(Held.firing(Held.labels("Down" + service, service, ALERTS)));
            alerts.add(Held.firing(Held.labels("Slow", service, i)));
        }
        if (check().isEmpty()) {
            throw new IllegalStateException("the alert should be inhibited");
        }
    }

    @Benchmark
    public Set<Fingerprint> check() {
        HeldAlert alert = alerts.get(next++ % ALERTS);
        conclusions.alert(alert);
        Set<Fingerprint> by = conclusions.inhibitedBy(alert.id());
        conclusions.forget(alert.id());
        return by;
    }

    @TearDown
    public void end() {
        conclusions.close();
    }
}
