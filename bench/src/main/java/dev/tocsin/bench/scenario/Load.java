package dev.tocsin.bench.scenario;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Unit;
import dev.tocsin.bench.load.AlertsApi;
import dev.tocsin.bench.load.WrkRun;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends active alerts again and again, as fast as they are accepted. It counts if, at most a second after its end, the
 * server lists what it has accepted, and lists all that is active.
 */
record Load(int active, int connections) implements Part {

    private static final Duration LISTED_WITHIN = Duration.ofSeconds(1);

    private Figure accepted() {
        return new Figure("accepted, " + where(), Unit.ALERTS_PER_SECOND, new Goal.AtLeastPeer(1));
    }

    private Figure p50() {
        return Figure.aside("POST p50, " + where(), Unit.MILLISECONDS);
    }

    private Figure p99() {
        return Figure.aside("POST p99, " + where(), Unit.MILLISECONDS);
    }

    private Figure lag() {
        return new Figure(
                "listed after the load, " + where(), Unit.SECONDS, new Goal.AtMost(LISTED_WITHIN.toSeconds()));
    }

    private String where() {
        return Shown.count(active) + " active, " + Shown.connections(connections);
    }

    @Override
    public List<Figure> figures() {
        return List.of(accepted(), p50(), p99(), lag());
    }

    @Override
    public void measure(Stage stage, Samples into) throws IOException, InterruptedException {
        WrkRun run = stage.wrk()
                .post(
                        stage.contender().url(),
                        active,
                        connections,
                        stage.scale().load());
        Duration lag = stage.api().lag(System.nanoTime(), stage.scale().patience());
        OptionalLong listed = stage.api().listed(AlertsApi.LOAD);
        Optional<String> flaw = flaw(run, lag, listed);
        into.put(accepted(), Sample.of(run.alertsPerSecond(), flaw));
        into.put(p50(), Sample.of(run.p50(), flaw));
        into.put(p99(), Sample.of(run.p99(), flaw));
        into.put(lag(), lag.toNanos() / 1e9);
    }

    private Optional<String> flaw(WrkRun run, Duration lag, OptionalLong listed) {
        List<String> flaws = new ArrayList<>();
        if (lag.compareTo(LISTED_WITHIN) > 0) {
            flaws.add("what was accepted last is listed only after " + Unit.SECONDS.show(lag.toNanos() / 1e9) + " s");
        }
        if (!listed.equals(OptionalLong.of(active))) {
            flaws.add("lists " + Shown.count(listed) + " of " + Shown.count(active) + " alerts");
        }
        if (run.refused() + run.failed() > 0) {
            flaws.add(Shown.count(run.refused()) + " of " + Shown.count(run.requests()) + " requests refused, "
                    + run.failed() + " failed");
        }
        return flaws.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", flaws));
    }
}
