package dev.tocsin.ingest.app.port;

/** No engine answered: it is away, or nobody owns the shard at the moment. */
public final class EngineUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
