package dev.tocsin.notifier.app.port;

/** Another notifier delivers, or has gone on with what we were about to do. */
public final class NotInChargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInChargeException(String message) {
        super(message);
    }
}
