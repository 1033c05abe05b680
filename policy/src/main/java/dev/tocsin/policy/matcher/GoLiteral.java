package dev.tocsin.policy.matcher;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes a double-quoted Go string literal. Escapes may build bytes ({@code \xc3\xbc}), so decoding is done on UTF-8
 * bytes; what is not valid UTF-8 in the end is refused.
 *
 * <p>Source: golang/go {@code strconv/quote.go}, {@code Unquote}.
 */
final class GoLiteral {

    private final String body;
    private final ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    private int at;

    private GoLiteral(String body) {
        this.body = body;
    }

    /** @return empty if {@code literal}, with its quotes, is not one */
    static Optional<String> decode(String literal) {
        GoLiteral reader = new GoLiteral(literal.substring(1, literal.length() - 1));
        return reader.readAll() ? reader.text() : Optional.empty();
    }

    private Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private boolean readAll() {
        while (at < body.length()) {
            int c = body.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\n' || c == '"') {
                return false;
            }
            if (c != '\\') {
                put(c);
            } else if (!readEscape()) {
                return false;
            }
        }
        return true;
    }

    private boolean readEscape() {
        if (at == body.length()) {
            return false;
        }
        char kind = body.charAt(at++);
        return switch (kind) {
            case 'a' -> put(0x07);
            case 'b' -> put('\b');
            case 'f' -> put('\f');
            case 'n' -> put('\n');
            case 'r' -> put('\r');
            case 't' -> put('\t');
            case 'v' -> put(0x0b);
            case '\\', '"' -> put(kind);
            case 'x' -> readByte(2, 16);
            case 'u' -> readCodePoint(4);
            case 'U' -> readCodePoint(8);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                yield readByte(3, 8);
            }
            default -> false;
        };
    }

    private boolean readByte(int digits, int radix) {
        long value = readDigits(digits, radix);
        if (value < 0 || value > 0xff) {
            return false;
        }
        decoded.write((int) value);
        return true;
    }

    private boolean readCodePoint(int digits) {
        long value = readDigits(digits, 16);
        boolean valid = value >= 0
                && value <= Character.MAX_CODE_POINT
                && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE);
        return valid && put((int) value);
    }

    /** @return -1 if there are not as many digits */
    private long readDigits(int digits, int radix) {
        if (at + digits > body.length()) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(body.charAt(at++), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    private boolean put(int codePoint) {
        decoded.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
