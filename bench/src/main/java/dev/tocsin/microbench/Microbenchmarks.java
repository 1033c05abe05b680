package dev.tocsin.microbench;

import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all of them, each in a JVM of its own. */
public final class Microbenchmarks {

    private static final int WARMUPS = 3;
    private static final int MEASUREMENTS = 5;

    private Microbenchmarks() {}

    /** Some three minutes; the results as Markdown. */
    public static String runAll() throws RunnerException {
        return table(new Runner(new OptionsBuilder()
                        .include(Microbenchmarks.class.getPackageName())
                        .forks(1)
                        .warmupIterations(WARMUPS)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                        .build())
                .run());
    }

    static String table(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("\n| Benchmark | us | +/- |\n|---|--:|--:|\n");
        for (RunResult result : results) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f |%n",
                    name(result.getParams()),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError()));
        }
        return table.toString();
    }

    private static String name(BenchmarkParams params) {
        String method = params.getBenchmark();
        String type = method.substring(0, method.lastIndexOf('.'));
        StringJoiner values = new StringJoiner(", ", type.substring(type.lastIndexOf('.') + 1) + " (", ")");
        values.setEmptyValue(type.substring(type.lastIndexOf('.') + 1));
        params.getParamsKeys().forEach(key -> values.add(params.getParam(key) + " " + key));
        return values.toString();
    }
}
