package dev.tocsin.bench.contender;

/** A contender did not start, or has ended by itself. */
public final class ContenderFailedException extends Exception {

    private static final long serialVersionUID = 1;

    ContenderFailedException(String message) {
        super(message);
    }
}
