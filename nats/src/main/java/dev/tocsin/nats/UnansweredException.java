package dev.tocsin.nats;

/** Nobody answered a question in time: no engine owns the shard now, or NATS is away. */
public final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(message);
    }

    UnansweredException(String message, Throwable cause) {
        super(message, cause);
    }
}
