package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.oncall.domain.schedule.Person;

/**
 * A message to a person that has been decided.
 *
 * @param step the chain's step, from 1; when telling that the group resolved, the last that reached them
 * @param again whether the person was paged before about this firing
 */
public record Page(ChainId chain, Kind kind, Person person, int step, boolean again, Subject subject) {

    /** What it says. */
    public enum Kind {
        /** The group fires and waits for them. */
        FIRING,
        /** The group they were paged for is resolved. */
        RESOLVED
    }

    /** The same for the same message, however often it is decided, and for no other. */
    public String id() {
        return switch (kind) {
            case FIRING -> chain + "-" + step;
            case RESOLVED -> chain + "-" + step + "-resolved";
        };
    }
}
