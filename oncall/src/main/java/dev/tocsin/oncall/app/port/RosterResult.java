package dev.tocsin.oncall.app.port;

import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.policy.Problem;
import java.util.List;

/** What reading a definition of people and schedules came to. */
public sealed interface RosterResult {

    record Defined(Roster roster) implements RosterResult {}

    /** @param problems all of them, by line */
    record Refused(List<Problem> problems) implements RosterResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
