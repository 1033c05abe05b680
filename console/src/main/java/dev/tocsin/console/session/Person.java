package dev.tocsin.console.session;

import java.util.regex.Pattern;

/**
 * The name of somebody who has signed in, as timelines and pages show it.
 *
 * @param name 1 to 60 characters, no control characters, trimmed
 */
public record Person(String name) {

    private static final int LONGEST = 60;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** Who has followed the sign-in link and has not said more. */
    public static final Person OPERATOR = new Person("operator");

    public Person {
        if (name.isBlank()
                || name.length() > LONGEST
                || UNPRINTABLE.matcher(name).find()) {
            throw new IllegalArgumentException("not a person's name; use 1 to " + LONGEST + " printable characters");
        }
    }

    /** Makes a name of what somebody typed: trimmed, without unprintable characters, cut if too long. */
    public static Person named(String typed) {
        String name = UNPRINTABLE.matcher(typed).replaceAll("").strip();
        if (name.isEmpty()) {
            return OPERATOR;
        }
        int end = Math.min(name.length(), LONGEST);
        boolean splitsPair = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
        return new Person(name.substring(0, splitsPair ? end - 1 : end).strip());
    }

    @Override
    public String toString() {
        return name;
    }
}
