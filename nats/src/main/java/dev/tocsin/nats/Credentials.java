package dev.tocsin.nats;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Keeps out of texts for people what stands before the {@code @} of a server's address, a password among it. The client
 * writes addresses as they were given into its exceptions.
 */
final class Credentials {

    /** Up to the last {@code @} of the address: a password may hold any other character unescaped. */
    private static final Pattern AFTER_SCHEME = Pattern.compile("://[^\\s,]*@");

    /** An address may be given without a scheme. */
    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("(^|[\\s,\\[(\"'])[^\\s,\\[(\"':/@]+:(?!//)[^\\s,]*@");

    private Credentials() {}

    /** The text, with {@code …} in the place of every user and password. */
    static String masked(String text) {
        String known = AFTER_SCHEME.matcher(text).replaceAll("://…@");
        return WITHOUT_SCHEME.matcher(known).replaceAll("$1…@");
    }

    /** An exception that says the same, and comes from the same place; its causes are in its text. */
    static IOException masked(Exception failure) {
        IOException masked = new IOException(masked(chain(failure)));
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }

    private static String chain(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString() : failure + ", caused by " + chain(cause);
    }
}
