package dev.tocsin.microbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark once and small: whether it does what it says, not how fast. */
class MicrobenchmarksTest {

    @Test
    void everyBenchmarkRunsAndHasALineInTheTable() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Microbenchmarks.class.getPackageName())
                        .param("rules", "64")
                        .param("silences", "64")
                        .param("routes", "64")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(20))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize(7);
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
        assertThat(Microbenchmarks.table(results))
                .contains("| BodyBenchmark |")
                .contains("| InhibitionBenchmark (")
                .contains("| SilenceBenchmark (")
                .contains("| RouteBenchmark (");
    }
}
