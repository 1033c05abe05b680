package dev.tocsin.demo;

import dev.tocsin.demo.suite.Tempo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the demo is told.
 *
 * @param suite the script that starts the suite
 * @param home  where the demo keeps its policy and the suite's data
 */
record DemoOptions(Path suite, Path home, Tempo tempo, Stay stay) {

    /** What to do when the story is over. */
    enum Stay {
        UNTIL_STOPPED,
        NOT
    }

    static DemoOptions parse(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        List<String> known = List.of("--suite", "--home", "--fast", "--once");
        words.stream()
                .filter(word -> word.startsWith("--") && !known.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException(word + " is no option of the demo; there are --fast (some 40 s)"
                            + " and --once (end with the story)");
                });
        return new DemoOptions(
                Path.of(value(words, "--suite", "tocsin")).toAbsolutePath(),
                Path.of(value(words, "--home", ".tocsin")).toAbsolutePath(),
                words.contains("--fast") ? Tempo.FAST : Tempo.UNHURRIED,
                words.contains("--once") ? Stay.NOT : Stay.UNTIL_STOPPED);
    }

    private static String value(List<String> words, String option, String fallback) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : fallback;
    }
}
