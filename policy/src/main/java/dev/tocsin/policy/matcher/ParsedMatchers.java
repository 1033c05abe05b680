package dev.tocsin.policy.matcher;

import java.util.List;

/** What became of text that should be matchers. */
public sealed interface ParsedMatchers {

    /** @param warnings what was accepted but should be written otherwise, each a sentence */
    record Parsed(Matchers matchers, List<String> warnings) implements ParsedMatchers {

        public Parsed {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param reason what is wrong and where */
    record Unparsable(String reason) implements ParsedMatchers {}
}
