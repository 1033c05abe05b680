package dev.tocsin.policy.matcher;

import dev.tocsin.contracts.LabelSet;

/**
 * Double-quoted string literals of Go, written as {@code strconv.Quote} writes them.
 *
 * <p>Source: golang/go {@code strconv/quote.go}.
 */
public final class GoText {

    private GoText() {}

    /** Quotes; what Go cannot print is escaped, other Unicode is kept. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
        text.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    /** A label set as Go's {@code model.LabelSet} prints it: <code>{a="b", c="d"}</code>, with a space. */
    public static String of(LabelSet labels) {
        StringBuilder text = new StringBuilder("{");
        labels.forEach((name, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append(name)
                .append('=')
                .append(quote(value)));
        return text.append('}').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append((char) c);
            case 0x07 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0x0b -> out.append("\\v");
            default -> appendOther(out, c);
        }
    }

    private static void appendOther(StringBuilder out, int c) {
        if (isPrintable(c)) {
            out.appendCodePoint(c);
        } else if (c < ' ' || c == 0x7f) {
            out.append("\\x").append(hex(c, 2));
        } else if (Character.isSurrogate((char) c) && c < 0x10000) {
            out.append('\ufffd');
        } else if (c < 0x10000) {
            out.append("\\u").append(hex(c, 4));
        } else {
            out.append("\\U").append(hex(c, 8));
        }
    }

    private static String hex(int c, int digits) {
        String text = Integer.toHexString(c);
        return "0".repeat(digits - text.length()) + text;
    }

    /** Go's {@code IsPrint}: letters, marks, numbers, punctuation, symbols, and of the spaces only U+0020. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
