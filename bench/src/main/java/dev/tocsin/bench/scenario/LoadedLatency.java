package dev.tocsin.bench.scenario;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Unit;
import dev.tocsin.bench.load.Probes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** From POST to webhook while the load takes all that the machine has. */
record LoadedLatency(int active, int connections) implements Part {

    private static final Duration GAP = Duration.ofMillis(20);

    private Figure p50() {
        return Figure.aside("POST to webhook, " + where() + ", p50", Unit.MILLISECONDS);
    }

    private Figure p99() {
        return new Figure("POST to webhook, " + where() + ", p99", Unit.MILLISECONDS, new Goal.AtMostPeer(0.5));
    }

    private String where() {
        return "under load (" + Shown.count(active) + " active, " + Shown.connections(connections) + ")";
    }

    @Override
    public List<Figure> figures() {
        return List.of(p50(), p99());
    }

    @Override
    public void measure(Stage stage, Samples into) throws IOException, InterruptedException {
        Probes probes = new Probes(stage.api(), stage.sink(), "loaded" + active);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> load = threads.submit(() -> stage.wrk()
                    .post(
                            stage.contender().url(),
                            active,
                            connections,
                            stage.scale().load()));
            probes.post(GAP, load::isDone);
            load.get();
        } catch (ExecutionException e) {
            throw new IOException("the load could not be made: " + e.getCause(), e);
        }
        Probes.Outcome outcome = probes.outcome(stage.scale().patience());
        into.put(p50(), Sample.of(outcome.arrived().at(0.50), flaw(outcome)));
        into.put(p99(), Sample.of(outcome.arrived().at(0.99), flaw(outcome)));
    }

    static Optional<String> flaw(Probes.Outcome outcome) {
        return outcome.complete()
                ? Optional.empty()
                : Optional.of("only " + outcome.arrived().sorted().size() + " of " + outcome.sent() + " were told");
    }
}
