package dev.tocsin.notifier.adapter.email;

import dev.tocsin.notifier.domain.wire.Runes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Values of mail headers. */
final class HeaderText {

    /** RFC 2047 allows 75 characters for an encoded word; this many bytes need 60 of them. */
    private static final int WORD_BYTES = 45;

    /** A line of a mail ends at 998 characters at the latest (RFC 5322, 2.1.1); the name needs some of them. */
    private static final int LINE = 900;

    private HeaderText() {}

    /** On one line, and no longer than a header may be in whatever encoding. */
    static String brief(String value) {
        String line = oneLine(value);
        for (int runes = LINE; encoded(line).length() > LINE; runes -= 100) {
            line = Runes.cut(line, runes);
        }
        return line;
    }

    /** On one line: a line break would begin another header. */
    static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
    }

    /** On one line, and as encoded words (RFC 2047) unless it is ASCII. */
    static String encoded(String value) {
        String line = oneLine(value);
        if (line.chars().allMatch(c -> c < 0x80)) {
            return line;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        line.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (bytes(word.toString()).length + bytes(character).length > WORD_BYTES) {
                words.add(word(word.toString()));
                word.setLength(0);
            }
            word.append(character);
        });
        words.add(word(word.toString()));
        return String.join(" ", words);
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
