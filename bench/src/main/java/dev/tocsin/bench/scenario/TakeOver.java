package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.BenchPolicy;
import dev.tocsin.bench.contender.ContenderFailedException;
import dev.tocsin.bench.contender.Pair;
import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.figure.Unit;
import dev.tocsin.bench.load.AlertsApi;
import dev.tocsin.bench.load.Flood;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The owner of the alerts is killed; how long until the suite that stands by lists all of them. */
record TakeOver(int active) implements Scenario {

    private static final Duration GROUP_INTERVAL = Duration.ofMinutes(5);

    private Figure listed() {
        return new Figure(
                "take-over by a standby, " + Shown.count(active) + " active: all listed",
                Unit.SECONDS,
                new Goal.AtMost(5));
    }

    @Override
    public String name() {
        return "take-over";
    }

    @Override
    public List<Figure> figures() {
        return List.of(listed());
    }

    @Override
    public void play(Side side, Props props, Path work, Samples into)
            throws IOException, InterruptedException, ContenderFailedException {
        switch (side) {
            case TOCSIN -> measure(props, work, into);
            case ALERTMANAGER ->
                into.put(listed(), new Sample.Missing("no peer stands by: senders tell every one of them"));
        }
    }

    private void measure(Props props, Path work, Samples into)
            throws IOException, InterruptedException, ContenderFailedException {
        BenchPolicy policy = new BenchPolicy(props.sink().url(), props.scale().groupWait(), GROUP_INTERVAL);
        try (Pair pair = Pair.start(props.site(), policy, work);
                AlertsApi owner = new AlertsApi(pair.owner().url())) {
            new Flood(owner, active).post();
            owner.awaitListed(AlertsApi.LOAD, active, props.scale().patience());
            try (AlertsApi standby = new AlertsApi(pair.startStandby().url())) {
                pair.owner().kill();
                long killed = System.nanoTime();
                OptionalLong found = standby.awaitListed(
                        AlertsApi.LOAD, active, props.scale().patience());
                into.put(
                        listed(),
                        found.equals(OptionalLong.of(active))
                                ? new Sample.Sound((System.nanoTime() - killed) / 1e9)
                                : new Sample.Missing("the standby lists " + Shown.count(found) + " of "
                                        + Shown.count(active) + " alerts"));
            }
        }
    }
}
