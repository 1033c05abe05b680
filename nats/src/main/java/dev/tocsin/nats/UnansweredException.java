package dev.tocsin.nats;

/** A question has no answer: no engine owns the shard now, NATS is away, or the engine said why it has none. */
public final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(message);
    }

    UnansweredException(String message, Throwable cause) {
        super(message, cause);
    }
}
