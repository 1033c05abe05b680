package dev.tocsin.policy.matcher;

/**
 * Splits text into the tokens of the UTF-8 grammar.
 *
 * <p>Source: prometheus/alertmanager {@code matcher/parse/lexer.go}.
 */
final class Utf8Lexer {

    enum Kind {
        OPEN_BRACE,
        CLOSE_BRACE,
        COMMA,
        OPERATOR,
        QUOTED,
        UNQUOTED,
        END,
        /** What no token begins with, or an operator or quotation that does not end. */
        INVALID
    }

    /** @param column of its first character, from 0, in code points */
    record Token(Kind kind, String text, int column) {}

    private final String input;
    private int at;

    Utf8Lexer(String input) {
        this.input = input;
    }

    Token next() {
        while (at < input.length() && isSpace(input.codePointAt(at))) {
            at += Character.charCount(input.codePointAt(at));
        }
        if (at == input.length()) {
            return new Token(Kind.END, "end of input", column(at));
        }
        char first = input.charAt(at);
        return switch (first) {
            case '{' -> take(Kind.OPEN_BRACE, at + 1);
            case '}' -> take(Kind.CLOSE_BRACE, at + 1);
            case ',' -> take(Kind.COMMA, at + 1);
            case '=' -> take(Kind.OPERATOR, follows('~') ? at + 2 : at + 1);
            case '!' -> follows('=') || follows('~') ? take(Kind.OPERATOR, at + 2) : take(Kind.INVALID, at + 1);
            case '"' -> quoted();
            default -> isReserved(input.codePointAt(at)) ? take(Kind.INVALID, at + 1) : unquoted();
        };
    }

    private boolean follows(char expected) {
        return at + 1 < input.length() && input.charAt(at + 1) == expected;
    }

    private Token quoted() {
        int end = at + 1;
        while (end < input.length() && input.charAt(end) != '"') {
            end += input.charAt(end) == '\\' ? 2 : 1;
        }
        return end < input.length() ? take(Kind.QUOTED, end + 1) : take(Kind.INVALID, input.length());
    }

    private Token unquoted() {
        int end = at;
        while (end < input.length() && !isReserved(input.codePointAt(end))) {
            end += Character.charCount(input.codePointAt(end));
        }
        return take(Kind.UNQUOTED, end);
    }

    private Token take(Kind kind, int end) {
        Token token = new Token(kind, input.substring(at, end), column(at));
        at = end;
        return token;
    }

    private int column(int index) {
        return input.codePointCount(0, index);
    }

    /** Whether an unquoted name or value must not hold it. */
    static boolean isReserved(int c) {
        return isSpace(c) || "{}!=~,\\\"'`".indexOf(c) >= 0;
    }

    /** Go's {@code unicode.IsSpace}. */
    static boolean isSpace(int c) {
        return switch (c) {
            case '\t', '\n', 0x0b, '\f', '\r', ' ', 0x85 -> true;
            default -> Character.isSpaceChar(c);
        };
    }
}
