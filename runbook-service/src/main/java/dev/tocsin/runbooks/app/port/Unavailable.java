package dev.tocsin.runbooks.app.port;

/** PostgreSQL is away or too slow, so that something did not happen, or that is not known. It can be tried again. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what the action, as the beginning of a sentence */
    public Unavailable(String what, Throwable cause) {
        super(what + " failed: " + cause, cause);
    }

    public Unavailable(String what) {
        super(what + " failed: the tables are not there yet");
    }
}
