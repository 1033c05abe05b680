package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.ContenderFailedException;
import dev.tocsin.bench.contender.Site;
import dev.tocsin.bench.figure.Figures;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.load.Sink;
import dev.tocsin.bench.load.Wrk;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All scenarios, round after round. */
public final class Programme {

    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final int LATENCY_CONNECTIONS = 4;

    private final Site site;
    private final Scale scale;
    private final List<Side> sides;
    private final Consumer<String> say;

    /** @param say told what is being done */
    public Programme(Site site, Scale scale, List<Side> sides, Consumer<String> say) {
        this.site = site;
        this.scale = scale;
        this.sides = List.copyOf(sides);
        this.say = say;
    }

    /** Plays all; what fails is missing in the figures, with its reason. */
    public Figures play() throws IOException, InterruptedException, PackageUnavailableException {
        Figures figures = new Figures();
        try (Sink sink = Sink.start()) {
            Scenario.Props props = new Scenario.Props(site, sink, Wrk.find(site.packages(), site.folder()), scale);
            for (int round = 1; round <= scale.rounds(); round++) {
                for (Scenario scenario : scenarios()) {
                    for (Side side : sides) {
                        say.accept("round " + round + " of " + scale.rounds() + ", " + scenario.name() + ": "
                                + side.title());
                        play(scenario, side, props, figures);
                    }
                }
            }
        }
        return figures;
    }

    private void play(Scenario scenario, Side side, Scenario.Props props, Figures figures)
            throws IOException, InterruptedException {
        Samples samples = new Samples();
        String reason = "not reached";
        Path work = site.fresh("bench-");
        try {
            scenario.play(side, props, work, samples);
        } catch (IOException | ContenderFailedException | RuntimeException e) {
            reason = String.valueOf(e.getMessage());
            say.accept(side.title() + " failed: " + reason);
        } finally {
            Site.clear(work);
        }
        samples.addTo(figures, scenario.figures(), side, reason);
    }

    private List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>();
        for (int active : scale.sizes()) {
            List<Part> parts = new ArrayList<>();
            if (active == scale.sizes().getFirst()) {
                parts.add(new IdleLatency());
            }
            parts.add(new Fill(active));
            scale.connections().forEach(connections -> parts.add(new Load(active, connections)));
            parts.add(new LoadedLatency(active, LATENCY_CONNECTIONS));
            if (active == scale.largest()) {
                parts.add(new MemoryUse(active));
                parts.add(new ColdRestart(active));
            }
            all.add(new OnOneServer(Shown.count(active) + " active alerts", QUIET, parts));
        }
        all.add(new OnOneServer("flood", scale.groupWait(), List.of(new FloodOfAlerts(scale.flood()))));
        all.add(new TakeOver(scale.largest()));
        return all;
    }
}
