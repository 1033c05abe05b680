package dev.tocsin.ingest.domain.sender;

/** Who can reach the address that the server is bound to. */
public enum Exposure {
    THIS_MACHINE,
    NETWORK
}
