package dev.tocsin.policy.load;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.Problem;
import java.util.List;

/** What became of a policy's files. */
public sealed interface PolicyResult {

    /** What is understood but has no effect, or should be written otherwise. */
    List<Problem> warnings();

    record Loaded(Policy policy, List<Problem> warnings) implements PolicyResult {

        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param problems all that is wrong; at least one */
    record Refused(List<Problem> problems, List<Problem> warnings) implements PolicyResult {

        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }
}
