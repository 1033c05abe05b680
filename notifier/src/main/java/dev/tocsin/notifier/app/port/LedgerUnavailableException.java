package dev.tocsin.notifier.app.port;

/** The ledger is away; what it would have held waits in the stream of deliveries. */
public final class LedgerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(String message) {
        super(message);
    }

    public LedgerUnavailableException(Throwable cause) {
        super("the ledger is away: " + cause.getClass().getSimpleName(), cause);
    }
}
