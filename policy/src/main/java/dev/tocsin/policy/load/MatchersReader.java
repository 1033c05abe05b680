package dev.tocsin.policy.load;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.TextItem;
import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.matcher.InvalidMatcherException;
import dev.tocsin.policy.matcher.MatcherParser;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParsedMatchers.Parsed;
import dev.tocsin.policy.matcher.ParsedMatchers.Unparsable;
import dev.tocsin.policy.matcher.ParserMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Matchers in their three forms: {@code match}, {@code match_re} and {@code matchers}, joined by "and". */
final class MatchersReader {

    private final ParserMode mode;

    MatchersReader(ParserMode mode) {
        this.mode = mode;
    }

    /** @param prefix {@code ""}, {@code "source_"} or {@code "target_"} */
    Matchers readAll(Section section, String prefix) {
        List<CompiledMatcher> all = new ArrayList<>();
        all.addAll(equal(section, prefix + "match"));
        all.addAll(expressions(section, prefix + "match_re"));
        all.addAll(read(section, prefix + "matchers").asList());
        return Matchers.of(all);
    }

    /** A list of texts, each of which may hold several matchers. */
    Matchers read(Section section, String key) {
        List<CompiledMatcher> all = new ArrayList<>();
        for (TextItem item : section.textItems(key).orElse(List.of())) {
            String owner = key + " of " + section.name() + ": ";
            switch (MatcherParser.parse(item.text(), mode)) {
                case Parsed(Matchers matchers, List<String> warnings) -> {
                    all.addAll(matchers.asList());
                    warnings.forEach(warning -> section.findings().warning(item.place(), owner + warning));
                }
                case Unparsable(String reason) -> section.findings().error(item.place(), owner + reason);
            }
        }
        return Matchers.of(all);
    }

    private static List<CompiledMatcher> equal(Section section, String key) {
        List<CompiledMatcher> matchers = new ArrayList<>();
        entries(section, key).ifPresent(map -> {
            for (String name : map.keys()) {
                checkName(map, name);
                matchers.add(CompiledMatcher.compile(new LabelMatcher(name, Operator.EQUAL, map.text(name, ""))));
            }
        });
        return matchers;
    }

    private static List<CompiledMatcher> expressions(Section section, String key) {
        List<CompiledMatcher> matchers = new ArrayList<>();
        entries(section, key).ifPresent(map -> {
            for (String name : map.keys()) {
                checkName(map, name);
                if (!map.has(name)) {
                    map.error(name, name + " of " + map.name() + " has no value; write a regular expression");
                    continue;
                }
                try {
                    matchers.add(CompiledMatcher.anchored(name, map.text(name, "")));
                } catch (InvalidMatcherException e) {
                    map.error(name, name + " of " + map.name() + ": " + e.getMessage());
                }
            }
        });
        return matchers;
    }

    private static Optional<Section> entries(Section section, String key) {
        return section.section(key, key + " of " + section.name());
    }

    private static void checkName(Section map, String name) {
        if (!ParserMode.isClassicLabelName(name)) {
            map.error(
                    name,
                    "\"" + name + "\" in " + map.name()
                            + " is not a label name of letters, digits and underscores; use matchers for other names");
        }
    }
}
