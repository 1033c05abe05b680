package dev.tocsin.policy.matcher;

/** Stops a grammar at the first thing it cannot read; turned into a value at the package's edge. */
final class MatcherSyntaxException extends Exception {

    MatcherSyntaxException(String message) {
        super(message);
    }
}
