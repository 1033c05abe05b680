package dev.tocsin.bench.scenario;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Unit;
import dev.tocsin.bench.load.BenchAlerts;
import dev.tocsin.bench.load.FirstNotifications;
import dev.tocsin.bench.load.Flood;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alerts that nobody has seen before, as many at once as an outage brings, and when their groups are first told. */
record FloodOfAlerts(int alerts) implements Part {

    private Figure accepted() {
        return Figure.aside("flood of " + Shown.count(alerts) + " new alerts: accepted", Unit.ALERTS_PER_SECOND);
    }

    private Figure first() {
        return Figure.aside("flood: first notification, after the first POST", Unit.SECONDS);
    }

    private Figure last() {
        return Figure.aside("flood: last of 1,000 first notifications, after the first POST", Unit.SECONDS);
    }

    private Figure latest() {
        return new Figure("flood: latest, after its group_wait", Unit.SECONDS, new Goal.AtMost(1));
    }

    @Override
    public List<Figure> figures() {
        return List.of(accepted(), first(), last(), latest());
    }

    @Override
    public void measure(Stage stage, Samples into) throws IOException, InterruptedException {
        stage.sink().reset();
        Flood.Outcome flood = new Flood(stage.api(), alerts).post();
        Scale scale = stage.scale();
        FirstNotifications told =
                FirstNotifications.await(stage.sink(), flood, BenchAlerts.GROUPS, scale.groupWait(), scale.patience());
        Optional<String> flaw = flaw(flood, told);
        into.put(accepted(), Sample.of(alerts / (flood.took().toNanos() / 1e9), refusals(flood)));
        into.put(first(), Sample.of(told.first(), flaw));
        into.put(last(), Sample.of(told.last(), flaw));
        into.put(latest(), Sample.of(told.latest(), flaw));
    }

    private static Optional<String> flaw(Flood.Outcome flood, FirstNotifications told) {
        List<String> flaws = new ArrayList<>();
        if (told.groups() != BenchAlerts.GROUPS) {
            flaws.add("only " + told.groups() + " groups were told");
        }
        refusals(flood).ifPresent(flaws::add);
        return flaws.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", flaws));
    }

    private static Optional<String> refusals(Flood.Outcome flood) {
        return flood.refusals() == 0
                ? Optional.empty()
                : Optional.of(flood.refusals() + " requests were refused and sent again");
    }
}
