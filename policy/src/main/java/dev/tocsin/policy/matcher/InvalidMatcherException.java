package dev.tocsin.policy.matcher;

/** A matcher whose value is not the regular expression that its operator asks for. */
public final class InvalidMatcherException extends IllegalArgumentException {

    InvalidMatcherException(String message) {
        super(message);
    }
}
