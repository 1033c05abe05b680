package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.ContenderFailedException;
import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.figure.Unit;
import dev.tocsin.bench.load.AlertsApi;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The contender and all its children are killed and started again. */
record ColdRestart(int active) implements Part {

    private Figure ready() {
        return Figure.aside("cold restart, " + Shown.count(active) + " active: ready", Unit.SECONDS);
    }

    private Figure listed() {
        return new Figure(
                "cold restart, " + Shown.count(active) + " active: ready and all listed",
                Unit.SECONDS,
                new Goal.AtMost(15));
    }

    @Override
    public List<Figure> figures() {
        return List.of(ready(), listed());
    }

    @Override
    public void measure(Stage stage, Samples into) throws InterruptedException, ContenderFailedException {
        stage.contender().kill();
        long start = System.nanoTime();
        stage.contender().start();
        into.put(ready(), seconds(start));
        Duration patience = keepsAlerts(stage) ? stage.scale().patience() : Duration.ZERO;
        OptionalLong found = stage.api().awaitListed(AlertsApi.LOAD, active, patience);
        into.put(
                listed(),
                found.equals(OptionalLong.of(active))
                        ? new Sample.Sound(seconds(start))
                        : new Sample.Missing("lists " + Shown.count(found) + " of " + Shown.count(active) + " alerts"));
    }

    /** Alertmanager keeps them in memory alone, until their senders repeat them. */
    private static boolean keepsAlerts(Stage stage) {
        return stage.contender().side() == Side.TOCSIN;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
