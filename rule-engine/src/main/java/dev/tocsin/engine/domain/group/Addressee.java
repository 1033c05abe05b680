package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.PolicyVersion;

/**
 * An integration that a flush may tell.
 *
 * @param keeper how it treats the end of what it was told
 * @param hearing what it is told of the group
 * @param policy the version that holds its settings
 */
public record Addressee(
        Integration integration, boolean sendResolved, Keeper keeper, Hearing hearing, PolicyVersion policy) {

    /** Whether the addressee keeps a state of its own that must not stay open. */
    public enum Keeper {
        /** Incident providers and incidents of our own: told of the end at once, even while a time interval mutes. */
        INCIDENT,
        /** Chat and mail: told of the end when the interval is over. */
        MESSAGE
    }

    /** How much of the group concerns the addressee. */
    public enum Hearing {
        /** All: it is of the receiver of the group's route. */
        ALL,
        /** What it was told of here: a reload has led that elsewhere, where it would be told of it as well. */
        WHAT_IT_KNOWS,
        /** The end of what it was told of here: a reload has taken it off the list. */
        ENDS
    }
}
