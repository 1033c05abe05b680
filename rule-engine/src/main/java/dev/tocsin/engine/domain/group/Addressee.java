package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Integration;

/**
 * An integration that a flush may tell.
 *
 * @param keeper how it treats the end of what it was told
 */
public record Addressee(Integration integration, boolean sendResolved, Keeper keeper) {

    /** Whether the addressee keeps a state of its own that must not stay open. */
    public enum Keeper {
        /** Incident providers and incidents of our own: told of the end at once, even while a time interval mutes. */
        INCIDENT,
        /** Chat and mail: told of the end when the interval is over. */
        MESSAGE
    }
}
