package dev.tocsin.bench;

import dev.tocsin.bench.contender.Site;
import dev.tocsin.bench.figure.Figures;
import dev.tocsin.bench.report.Machine;
import dev.tocsin.bench.report.Report;
import dev.tocsin.bench.scenario.Programme;
import dev.tocsin.bench.scenario.Scale;
import dev.tocsin.bench.wiring.MachineClock;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.microbench.Microbenchmarks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/** Where the bench starts. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            BenchOptions options = BenchOptions.parse(arguments);
            System.out.println(
                    switch (options.kind()) {
                        case CONTENDERS ->
                            measure(options, line -> System.err.println("tocsin bench: " + line))
                                    .text();
                        case MICROBENCHMARKS -> Microbenchmarks.runAll();
                    });
        } catch (IOException
                | PackageUnavailableException
                | RunnerException
                | IllegalArgumentException
                | IllegalStateException e) {
            System.err.println("tocsin bench: " + e.getMessage());
            System.exit(1);
        }
    }

    static Report measure(BenchOptions options, Consumer<String> say)
            throws IOException, InterruptedException, PackageUnavailableException {
        DebianPackages packages = DebianPackages.inUserCache();
        Path repository = options.suite().resolveSibling("");
        Instant start = MachineClock.utc().instant();
        String before = Machine.load();
        Site.clear(options.home()); // What a run left behind that was stopped.
        Figures figures = new Programme(
                        new Site(options.suite(), options.home(), packages), options.scale(), options.sides(), say)
                .play();
        return new Report(
                start,
                Machine.look(repository, packages),
                words(options.scale()),
                before + " before, " + Machine.load() + " after",
                figures);
    }

    private static String words(Scale scale) {
        return (scale.rounds() == 1 ? "One round" : scale.rounds() + " rounds, in turn: median (smallest to largest)")
                + ", " + scale.load().toSeconds() + " s a load";
    }
}
