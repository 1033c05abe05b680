package dev.tocsin.embedded.postgres;

/** No PostgreSQL can be started here; the message says why and what to do. */
public final class PostgresUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PostgresUnavailableException(String message) {
        super(message);
    }

    PostgresUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
