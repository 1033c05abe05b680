package dev.tocsin.notifier.app.port;

/** Who delivers, if there are several notifiers. The conversations' revisions decide who is right, should two try. */
public interface Lease {

    /** Takes the lease if it is free or was not renewed for its time; returns whether we hold it now. */
    boolean acquire();

    /** Renews it if NATS can be reached; returns false once another holds it. */
    boolean renew();

    /** Whether no other can hold it, as far as our own clock tells. For any thread, and without asking anybody. */
    boolean isHeld();

    /** Gives it up, so that a successor need not wait. */
    void release();
}
