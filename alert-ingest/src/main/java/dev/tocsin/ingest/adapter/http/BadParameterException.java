package dev.tocsin.ingest.adapter.http;

/** A query parameter that cannot be read; answered with 400 and a bare string. */
final class BadParameterException extends Exception {

    private static final long serialVersionUID = 1;

    BadParameterException(String message) {
        super(message, null, false, false);
    }
}
