package dev.tocsin.ingest.domain.sender;

/** The way by which a request came. */
public enum Approach {
    /** From this machine, to this machine's own name, through no proxy and not from another site's web page. */
    LOOPBACK,
    /** Any other. A proxy on this machine makes the whole world look local, and so does a browser on it. */
    REMOTE
}
