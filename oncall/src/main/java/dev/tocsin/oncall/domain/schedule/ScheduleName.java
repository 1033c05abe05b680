package dev.tocsin.oncall.domain.schedule;

import java.util.regex.Pattern;

/** Names a schedule: 1 to 64 letters, digits, {@code -} or {@code _}, so that it serves as a key and in addresses. */
public record ScheduleName(String value) implements Comparable<ScheduleName> {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public ScheduleName {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a schedule's name: \"" + value + "\"; use 1 to 64 letters, digits, - or _");
        }
    }

    public static boolean isValid(String value) {
        return ALLOWED.matcher(value).matches();
    }

    @Override
    public int compareTo(ScheduleName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
