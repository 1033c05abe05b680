package dev.tocsin.runbooks.domain.runbook;

import java.util.Optional;
import java.util.regex.Pattern;

/** A runbook's file name without {@code .md}: usually an alert's name. Safe in addresses and file names. */
public record RunbookName(String value) implements Comparable<RunbookName> {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_:][A-Za-z0-9_:.-]{0,119}");

    public RunbookName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a runbook's name; use 1 to 120 letters, digits or _ : . -");
        }
    }

    /** Empty if no runbook can have that name. */
    public static Optional<RunbookName> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new RunbookName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(RunbookName other) {
        return value.compareToIgnoreCase(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
