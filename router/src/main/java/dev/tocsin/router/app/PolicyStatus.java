package dev.tocsin.router.app;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.policy.Policy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which policy is in force as far as this router knows, and what became of the last attempt to change it.
 *
 * @param version in force; null if none is known yet
 * @param since when it came into force
 * @param policy the version in force, if this router loaded it
 * @param last null before the first attempt
 * @param lastAt when the last attempt was made
 * @param lastSuccessAt when files were last found to be in force, or brought there
 */
public record PolicyStatus(
        @Nullable PolicyVersion version,
        @Nullable Instant since,
        @Nullable Policy policy,
        @Nullable ReloadOutcome last,
        @Nullable Instant lastAt,
        @Nullable Instant lastSuccessAt) {

    static final PolicyStatus UNKNOWN = new PolicyStatus(null, null, null, null, null, null);

    /** Whether the other services have a policy to work by. */
    public boolean isAnyInForce() {
        return version != null;
    }

    /** Whether the last attempt failed by the files themselves: only a change to them makes the next one succeed. */
    public boolean areFilesWrong() {
        return last instanceof ReloadOutcome.Refused || last instanceof ReloadOutcome.Unreadable;
    }

    /** What is wrong with the files, one problem a line; empty if nothing is known to be. */
    public String problems() {
        return last == null ? "" : last.problems();
    }

    /** Whether the last attempt brought the files into force, or found them there. */
    public boolean isLastSuccessful() {
        return last != null && last.isInForce();
    }
}
