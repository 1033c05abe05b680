package dev.tocsin.notifier.domain.wire;

import dev.tocsin.contracts.LabelSet;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Go's encoder writes it: {@code <}, {@code >}, {@code &} and the line separators U+2028 and U+2029 are escaped
 * inside strings, a lone surrogate becomes U+FFFD, nothing is indented.
 *
 * <p>A value is a string, a number, a boolean, null, a label set, a map with string keys (written in its own order) or a
 * collection of values.
 *
 * <p>Source: Go {@code encoding/json}, {@code appendString} with HTML escaping on.
 */
public final class GoJson {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();

    private GoJson() {}

    public static String write(@Nullable Object value) {
        GoJson json = new GoJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text);
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case LabelSet labels -> object(labels.asMap());
            case Map<?, ?> map -> object(map);
            case Collection<?> values -> array(values);
            default -> throw new IllegalArgumentException("no JSON for a " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            separator = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> values) {
        char separator = '[';
        for (Object value : values) {
            out.append(separator);
            value(value);
            separator = ',';
        }
        out.append(values.isEmpty() ? "[]" : "]");
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i += surrogate(text, i);
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    /** Writes the code point at {@code i}, and says how many further chars it took. */
    private int surrogate(String text, int i) {
        int codePoint = text.codePointAt(i);
        if (Character.isSupplementaryCodePoint(codePoint)) {
            out.appendCodePoint(codePoint);
            return 1;
        }
        out.append("\\ufffd");
        return 0;
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '<', '>', '&', '\u2028', '\u2029' -> escaped(c);
            default -> {
                if (c < 0x20) {
                    escaped(c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void escaped(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
