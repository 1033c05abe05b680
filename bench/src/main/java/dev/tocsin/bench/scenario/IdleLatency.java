package dev.tocsin.bench.scenario;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Unit;
import dev.tocsin.bench.load.Probes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** From POST to webhook with nothing else to do, after as many that only warm both sides up. */
record IdleLatency() implements Part {

    private static final Duration GAP = Duration.ofMillis(20);

    private static final Figure P50 = Figure.aside("POST to webhook, idle, p50", Unit.MILLISECONDS);
    private static final Figure P99 = new Figure("POST to webhook, idle, p99", Unit.MILLISECONDS, new Goal.AtMost(10));

    @Override
    public List<Figure> figures() {
        return List.of(P50, P99);
    }

    @Override
    public void measure(Stage stage, Samples into) throws IOException, InterruptedException {
        probe(stage, "warm-up");
        Probes.Outcome outcome = probe(stage, "idle");
        into.put(P50, Sample.of(outcome.arrived().at(0.50), LoadedLatency.flaw(outcome)));
        into.put(P99, Sample.of(outcome.arrived().at(0.99), LoadedLatency.flaw(outcome)));
    }

    private static Probes.Outcome probe(Stage stage, String run) throws IOException, InterruptedException {
        Probes probes = new Probes(stage.api(), stage.sink(), run);
        probes.post(GAP, () -> probes.sent() >= stage.scale().probes());
        return probes.outcome(stage.scale().patience());
    }
}
