package dev.tocsin.policy.matcher;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.policy.matcher.Utf8Lexer.Kind;
import dev.tocsin.policy.matcher.Utf8Lexer.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The strict grammar: {@code [{] matcher {"," matcher} [","] [}]}, where braces must pair, and nothing or an empty pair
 * of braces is no matcher at all.
 *
 * <p>Source: prometheus/alertmanager {@code matcher/parse/parse.go}.
 */
final class Utf8Grammar {

    private final Utf8Lexer lexer;
    private final List<LabelMatcher> matchers = new ArrayList<>();
    private Token token;

    private Utf8Grammar(String input) {
        this.lexer = new Utf8Lexer(input);
        this.token = lexer.next();
    }

    static List<LabelMatcher> parse(String input) throws MatcherSyntaxException {
        return new Utf8Grammar(input).parse();
    }

    private List<LabelMatcher> parse() throws MatcherSyntaxException {
        boolean braces = accept(Kind.OPEN_BRACE);
        if (braces || token.kind() != Kind.END) {
            while (token.kind() != Kind.CLOSE_BRACE) {
                parseMatcher();
                if (!accept(Kind.COMMA) || token.kind() == Kind.END) {
                    break;
                }
            }
            if (braces) {
                expect(Kind.CLOSE_BRACE, "a comma or a closing brace");
            } else if (token.kind() == Kind.CLOSE_BRACE) {
                throw unexpected("an opening brace before it");
            }
        }
        if (token.kind() != Kind.END) {
            throw unexpected(braces ? "the end" : "a comma or the end");
        }
        return matchers;
    }

    private void parseMatcher() throws MatcherSyntaxException {
        String name = text("a label name");
        Operator operator = operator();
        matchers.add(new LabelMatcher(name, operator, text("a value (an empty one is written \"\")")));
    }

    private Operator operator() throws MatcherSyntaxException {
        Token taken = expect(Kind.OPERATOR, "one of = != =~ !~");
        return switch (taken.text()) {
            case "=" -> Operator.EQUAL;
            case "!=" -> Operator.NOT_EQUAL;
            case "=~" -> Operator.MATCHES;
            default -> Operator.NOT_MATCHES;
        };
    }

    private String text(String expected) throws MatcherSyntaxException {
        Token taken = token;
        if (accept(Kind.UNQUOTED)) {
            return taken.text();
        }
        expect(Kind.QUOTED, expected);
        return GoLiteral.decode(taken.text())
                .orElseThrow(() -> new MatcherSyntaxException(taken.text() + " at column " + taken.column()
                        + " is not a valid quotation; escape a backslash as \\\\"));
    }

    private boolean accept(Kind kind) {
        if (token.kind() != kind) {
            return false;
        }
        token = lexer.next();
        return true;
    }

    private Token expect(Kind kind, String expected) throws MatcherSyntaxException {
        Token taken = token;
        if (!accept(kind)) {
            throw unexpected(expected);
        }
        return taken;
    }

    private MatcherSyntaxException unexpected(String expected) {
        return new MatcherSyntaxException(
                "unexpected " + token.text() + " at column " + token.column() + ", expected " + expected);
    }
}
