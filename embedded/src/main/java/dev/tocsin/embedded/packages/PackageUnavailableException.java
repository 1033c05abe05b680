package dev.tocsin.embedded.packages;

/** A package cannot be had on this machine; the message says why. */
public final class PackageUnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    PackageUnavailableException(String message) {
        super(message);
    }
}
