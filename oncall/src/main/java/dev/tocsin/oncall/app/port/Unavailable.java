package dev.tocsin.oncall.app.port;

/** Infrastructure did not do what it was asked, or did not say so. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what was asked for, as the beginning of a sentence that ends in "failed" */
    public Unavailable(String what, Throwable cause) {
        super(what + " failed: " + cause.getMessage(), cause);
    }

    /** @param what is missing, as a sentence */
    public Unavailable(String what) {
        super(what);
    }
}
