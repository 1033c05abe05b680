package dev.tocsin.bench;

import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.scenario.Scale;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the bench is told.
 *
 * @param suite the script that starts the suite
 * @param home where contenders keep what they keep
 */
record BenchOptions(Kind kind, Path suite, Path home, Scale scale, List<Side> sides) {

    /** What is measured. */
    enum Kind {
        CONTENDERS,
        MICROBENCHMARKS
    }

    private static final List<String> WITH_VALUE =
            List.of("--suite", "--home", "--rounds", "--seconds", "--active", "--only");
    private static final List<String> ALONE = List.of("--short", "--jmh");

    static BenchOptions parse(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        words.stream()
                .filter(word -> word.startsWith("--") && !WITH_VALUE.contains(word) && !ALONE.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException(
                            word + " is no option of the bench; there are --short (two minutes, small), --rounds N (3),"
                                    + " --seconds N (10, for each load), --active N,N (10000,100000), --only tocsin|alertmanager, and --jmh");
                });
        return new BenchOptions(
                words.contains("--jmh") ? Kind.MICROBENCHMARKS : Kind.CONTENDERS,
                Path.of(value(words, "--suite", "tocsin")).toAbsolutePath().normalize(),
                Path.of(value(words, "--home", ".tocsin/bench"))
                        .toAbsolutePath()
                        .normalize(),
                scale(words),
                sides(value(words, "--only", "")));
    }

    private static Scale scale(List<String> words) {
        return words.contains("--short")
                ? Scale.SHORT
                : Scale.full(
                        Integer.parseInt(value(words, "--rounds", "3")),
                        Duration.ofSeconds(Integer.parseInt(value(words, "--seconds", "10"))),
                        Arrays.stream(value(words, "--active", "10000,100000").split(","))
                                .map(Integer::valueOf)
                                .sorted()
                                .toList());
    }

    private static List<Side> sides(String only) {
        return only.isEmpty() ? List.of(Side.values()) : List.of(Side.valueOf(only.toUpperCase(Locale.ROOT)));
    }

    private static String value(List<String> words, String option, String fallback) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : fallback;
    }
}
