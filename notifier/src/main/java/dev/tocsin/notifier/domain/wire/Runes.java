package dev.tocsin.notifier.domain.wire;

/** Cuts text to the limits providers set, never through a character; what was cut ends in an ellipsis. */
public final class Runes {

    private static final String ELLIPSIS = "\u2026";

    private Runes() {}

    /** At most {@code limit} code points, the last an ellipsis if something is missing; limit from 1. */
    public static String cut(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit - 1)) + ELLIPSIS;
    }
}
