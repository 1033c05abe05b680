package dev.tocsin.contracts;

import java.util.Comparator;

/**
 * Orders strings as their UTF-8 bytes do, which differs from {@link String#compareTo} where surrogate pairs meet
 * characters from U+E000 on.
 */
public enum Utf8Order implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : (Character.isSurrogate(a) ? 1 : -1);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
