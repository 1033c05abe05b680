package dev.tocsin.notifier.domain.wire;

/** Go's {@code regexp.QuoteMeta}: what Alertmanager does to a receiver's name before it shows it. */
public final class GoRegex {

    private static final String META = "\\.+*?()|[]{}^$";

    private GoRegex() {}

    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8);
        text.chars().forEach(c -> {
            if (META.indexOf(c) >= 0) {
                quoted.append('\\');
            }
            quoted.append((char) c);
        });
        return quoted.toString();
    }
}
