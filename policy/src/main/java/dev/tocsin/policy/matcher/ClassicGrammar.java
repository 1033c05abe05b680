package dev.tocsin.policy.matcher;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tolerant grammar of Alertmanager before 0.27: braces are optional one by one, values may be bare, and a backslash
 * that escapes nothing stands for itself.
 *
 * <p>Source: prometheus/alertmanager {@code pkg/labels/parse.go}.
 */
final class ClassicGrammar {

    /** {@code =~} stands before {@code =}, which would take its first character alone. */
    private static final Pattern MATCHER =
            Pattern.compile("^\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(=~|=|!=|!~)\\s*((?s).*?)\\s*$");

    private ClassicGrammar() {}

    static List<LabelMatcher> parse(String input) throws MatcherSyntaxException {
        List<LabelMatcher> matchers = new ArrayList<>();
        for (String part : split(withoutBraces(input))) {
            matchers.add(parseOne(part));
        }
        return matchers;
    }

    private static String withoutBraces(String input) {
        int from = input.startsWith("{") ? 1 : 0;
        int to = input.length() > from && input.endsWith("}") ? input.length() - 1 : input.length();
        return input.substring(from, to);
    }

    /** Splits at commas outside quotes; a trailing comma ends nothing. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        boolean escaped = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
                continue; // A comma leaves a pending escape pending, as upstream does.
            }
            if (c == '"' && !escaped) {
                quoted = !quoted;
            }
            escaped = c == '\\' && !escaped;
        }
        String rest = trim(text.substring(from));
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Utf8Lexer.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Utf8Lexer.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** One matcher, without braces. */
    static LabelMatcher parseOne(String text) throws MatcherSyntaxException {
        Matcher parts = MATCHER.matcher(text);
        if (!parts.find()) {
            throw new MatcherSyntaxException(
                    "\"" + text + "\" is not a matcher; write a label name, one of = != =~ !~, and a value");
        }
        Operator operator = Stream.of(Operator.values())
                .filter(one -> one.symbol().equals(parts.group(2)))
                .findFirst()
                .orElseThrow();
        return new LabelMatcher(parts.group(1), operator, value(parts.group(3)));
    }

    private static String value(String raw) throws MatcherSyntaxException {
        boolean openQuote = raw.startsWith("\"");
        String text = openQuote ? raw.substring(1) : raw;
        StringBuilder value = new StringBuilder(text.length());
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i < last) {
                i++;
                appendEscaped(value, text.charAt(i));
            } else if (c == '"') {
                if (!openQuote || i < last) {
                    throw unescapedQuote(raw);
                }
                openQuote = false;
            } else {
                value.append(c);
            }
        }
        if (openQuote) {
            throw unescapedQuote(raw);
        }
        return value.toString();
    }

    private static void appendEscaped(StringBuilder value, char c) {
        switch (c) {
            case 'n' -> value.append('\n');
            case '"', '\\' -> value.append(c);
            default -> value.append('\\').append(c);
        }
    }

    private static MatcherSyntaxException unescapedQuote(String raw) {
        return new MatcherSyntaxException(
                "the value " + raw + " has a double quote that is not escaped, or a quotation that does not end");
    }
}
