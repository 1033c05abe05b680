package dev.tocsin.engine.app.port;

/** Who may try to own the shard. The journal's fence, not the lease, decides who does. */
public interface Lease {

    /** Takes the lease if it is free or was not renewed for its time; returns whether we hold it now. */
    boolean acquire();

    /** Renews it; returns false if somebody else holds it. */
    boolean renew();

    /** Gives it up, so that a successor need not wait. */
    void release();
}
