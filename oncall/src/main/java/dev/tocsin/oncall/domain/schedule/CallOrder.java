package dev.tocsin.oncall.domain.schedule;

import java.util.List;

/** Whom to reach, in order. */
public sealed interface CallOrder {

    /**
     * There is somebody.
     *
     * @param all in order, each once, at least one
     * @param reason why the first is the first
     */
    record People(List<Person> all, FirstReason reason) implements CallOrder {

        public People {
            all = List.copyOf(all);
        }
    }

    /** There is nobody. */
    record Nobody(NobodyReason reason) implements CallOrder {}

    /** Why somebody is reached first. */
    enum FirstReason {
        /** It is their shift. */
        ON_CALL,
        /** It is nobody's shift, and the next turn is theirs: a page in a gap still reaches somebody. */
        NOBODY_ON_CALL
    }

    /** Why there is nobody. */
    enum NobodyReason {
        NO_SCHEDULES,
        UNKNOWN_SCHEDULE
    }
}
