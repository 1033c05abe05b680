package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.matcher.ParserMode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code tocsin.yml} says about how {@code alertmanager.yml} is read.
 *
 * @param expandEnvironment whether variables stand for the environment's values
 */
record ReadingOptions(boolean expandEnvironment, ParserMode parserMode) {

    private static final Set<String> MODES = Stream.of(ParserMode.values())
            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));

    static ReadingOptions read(Section tocsin) {
        String mode = tocsin.text("matcher_syntax", "fallback");
        if (!MODES.contains(mode)) {
            tocsin.error(
                    "matcher_syntax",
                    "matcher_syntax must be one of " + String.join(", ", MODES) + ", is \"" + mode + "\"");
            mode = "fallback";
        }
        return new ReadingOptions(
                tocsin.flag("expand_environment", false), ParserMode.valueOf(mode.toUpperCase(Locale.ROOT)));
    }
}
