package dev.tocsin.policy.matcher;

import dev.tocsin.contracts.LabelMatcher;

/**
 * Prints a matcher as Alertmanager does, so that keys agree and both grammars read it back where they can.
 *
 * <p>Source: prometheus/alertmanager {@code pkg/labels/matcher.go}.
 */
public final class MatcherText {

    private MatcherText() {}

    public static String of(LabelMatcher matcher) {
        String operator = matcher.operator().symbol();
        if (matcher.name().codePoints().anyMatch(Utf8Lexer::isReserved)) {
            return GoText.quote(matcher.name()) + operator + GoText.quote(matcher.value());
        }
        return matcher.name() + operator + '"' + escape(matcher.value()) + '"';
    }

    /** OpenMetrics escapes: the backslash, the line feed and the double quote, nothing else. */
    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }
}
