package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.oncall.domain.schedule.CallOrder.NobodyReason;
import dev.tocsin.oncall.domain.schedule.Person;
import java.time.Instant;
import java.util.List;

/** Where a chain stands. */
public sealed interface Stage {

    /**
     * Somebody was paged, and has until the next step to acknowledge.
     *
     * @param round from 1; 0 before the first page
     * @param remaining who comes next in this round, in order
     * @param nextAt when the next step is due
     */
    record Calling(int round, List<Person> remaining, Instant nextAt) implements Stage {

        public Calling {
            remaining = List.copyOf(remaining);
        }
    }

    /**
     * There was nobody to page, and it is tried again.
     *
     * @param rounds how many are over
     * @param nextAt when it is tried again
     */
    record Stranded(int rounds, NobodyReason reason, Instant nextAt) implements Stage {}

    /** Everybody was paged as often as they are, and nobody acknowledged. */
    record GivenUp(int rounds, Instant at) implements Stage {}
}
