package dev.tocsin.microbench;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.route.Route;
import dev.tocsin.policy.route.RouteTree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An alert finds its way through a tree with a route for each service, and in it one for each severity. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RouteBenchmark {

    private static final int ALERTS = 1_024;

    @Param("1000")
    public int routes;

    /** How a route names its service: {@code =} or {@code =~}. */
    @Param({"=", "=~"})
    public String operator = "=";

    private final List<LabelSet> alerts = new ArrayList<>();
    private RouteTree tree =
            Held.policy("route: {receiver: r}\nreceivers: [{name: r}]\n").routes();
    private int next;

    @Setup
    public void begin() {
        StringBuilder yaml = new StringBuilder("receivers: [{name: r}]\nroute:\n  receiver: r\n  routes:\n");
        for (int i = 0; i < routes; i++) {
            yaml.append("  - matchers: ['service").append(operator);
            yaml.append('"').append(Held.named(i, operator)).append("\"']\n");
            yaml.append("    routes:\n");
            for (String severity : List.of("critical", "info", "warning")) {
                yaml.append("    - matchers: ['severity=\"").append(severity).append("\"']\n");
            }
        }
        tree = Held.policy(yaml.toString()).routes();
        for (int i = 0; i < ALERTS; i++) {
            alerts.add(Held.labels("Slow", (int) ((long) i * routes / ALERTS), i));
        }
    }

    @Benchmark
    public List<Route> match() {
        return tree.match(alerts.get(next++ % ALERTS));
    }
}
