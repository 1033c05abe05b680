package dev.tocsin.policy.matcher;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.policy.matcher.ParsedMatchers.Parsed;
import dev.tocsin.policy.matcher.ParsedMatchers.Unparsable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads matchers in the grammar that a mode prescribes.
 *
 * <p>Source: prometheus/alertmanager {@code matcher/compat/parse.go}.
 */
public final class MatcherParser {

    private interface Grammar {
        List<LabelMatcher> parse(String input) throws MatcherSyntaxException;
    }

    private MatcherParser() {}

    /** Reads an item of a policy's {@code matchers}: several, separated by commas, with or without braces. */
    public static ParsedMatchers parse(String input, ParserMode mode) {
        return parse(input, mode, Utf8Grammar::parse, ClassicGrammar::parse);
    }

    /** Reads exactly one matcher, as the API's {@code filter} holds. */
    public static ParsedMatchers parseOne(String input, ParserMode mode) {
        if (mode != ParserMode.CLASSIC && (input.startsWith("{") || input.endsWith("}"))) {
            return new Unparsable("unexpected brace around " + input + "; write one matcher, without braces");
        }
        return parse(input, mode, MatcherParser::onlyOne, text -> List.of(ClassicGrammar.parseOne(text)));
    }

    private static List<LabelMatcher> onlyOne(String input) throws MatcherSyntaxException {
        List<LabelMatcher> matchers = Utf8Grammar.parse(input);
        if (matchers.size() != 1) {
            throw new MatcherSyntaxException("expected one matcher, found " + matchers.size());
        }
        return matchers;
    }

    private static ParsedMatchers parse(String input, ParserMode mode, Grammar utf8, Grammar classic) {
        return switch (mode) {
            case UTF8 -> read(input, utf8);
            case CLASSIC -> read(input, classic);
            case FALLBACK -> reconcile(input, read(input, utf8), read(input, classic));
        };
    }

    private static ParsedMatchers reconcile(String input, ParsedMatchers utf8, ParsedMatchers classic) {
        if (!(classic instanceof Parsed parsed)) {
            return utf8 instanceof Parsed ? utf8 : classic;
        }
        return switch (utf8) {
            case Unparsable(String reason) ->
                new Parsed(
                        parsed.matchers(),
                        List.of(input + " is not valid in the UTF-8 grammar (" + reason
                                + ") and was read by the classic one; write " + list(parsed.matchers())));
            case Parsed(Matchers matchers, List<String> none) ->
                matchers.equals(parsed.matchers())
                        ? utf8
                        : new Parsed(
                                parsed.matchers(),
                                List.of(input + " means " + list(matchers) + " in the UTF-8 grammar, but was read as "
                                        + list(parsed.matchers())
                                        + " by the classic one; write it so that both agree"));
        };
    }

    private static ParsedMatchers read(String input, Grammar grammar) {
        try {
            return new Parsed(Matchers.compile(grammar.parse(input)), List.of());
        } catch (MatcherSyntaxException | InvalidMatcherException e) {
            return new Unparsable(String.valueOf(e.getMessage()));
        }
    }

    private static String list(Matchers matchers) {
        return matchers.asList().stream().map(CompiledMatcher::toString).collect(Collectors.joining(","));
    }
}
