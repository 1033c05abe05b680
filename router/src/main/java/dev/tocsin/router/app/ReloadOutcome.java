package dev.tocsin.router.app;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.policy.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What became of an attempt to bring the policy's files into force. */
public sealed interface ReloadOutcome {

    /** What the files are warned of, if they could be read. */
    List<Problem> warnings();

    /** Whether the files are in force now. */
    default boolean isInForce() {
        return this instanceof Published || this instanceof Unchanged;
    }

    /** What is wrong, for people, one problem a line; empty if the files are in force. */
    String problems();

    /** They are in force from now on. */
    record Published(PolicyVersion version, List<Problem> warnings) implements ReloadOutcome {
        @Override
        public String problems() {
            return "";
        }
    }

    /** They were in force before. */
    record Unchanged(PolicyVersion version, List<Problem> warnings) implements ReloadOutcome {
        @Override
        public String problems() {
            return "";
        }
    }

    /** They are wrong; what was in force stays so. */
    record Refused(List<Problem> errors, List<Problem> warnings) implements ReloadOutcome {
        @Override
        public String problems() {
            return errors.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }

    /** They cannot be read; what was in force stays so. */
    record Unreadable(String file, String reason) implements ReloadOutcome {
        @Override
        public List<Problem> warnings() {
            return List.of();
        }

        @Override
        public String problems() {
            return file + ": " + reason;
        }
    }

    /** They are right but could not be stored for the other services; it will be tried again. */
    record NotStored(PolicyVersion version, String reason, List<Problem> warnings) implements ReloadOutcome {
        @Override
        public String problems() {
            return "the policy could not be stored: " + reason;
        }
    }
}
