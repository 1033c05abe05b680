package dev.tocsin.router.app;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import dev.tocsin.router.app.port.PolicyShelf;
import dev.tocsin.router.app.port.PolicyShelf.Shelved;
import dev.tocsin.router.app.port.PolicySource;
import dev.tocsin.router.app.port.PolicySource.Gathered;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the policy's files into force if they are right, and leaves what is in force alone if they are not. */
public final class ReloadPolicy {

    private final PolicySource source;
    private final PolicyShelf shelf;
    private final Clock clock;
    private volatile PolicyStatus status = PolicyStatus.UNKNOWN;
    private @Nullable Gathered lastGathered;

    public ReloadPolicy(PolicySource source, PolicyShelf shelf, Clock clock) {
        this.source = source;
        this.shelf = shelf;
        this.clock = clock;
    }

    public PolicyStatus status() {
        return status;
    }

    /**
     * Reads and checks the files, and stores them if they are right and not in force yet.
     *
     * @param author who asks, for the policy's history
     */
    public synchronized ReloadOutcome reload(String author) {
        return reload(source.gather(), author);
    }

    /** Reloads if the files have changed since the last attempt, or could not be stored then. */
    public synchronized Optional<ReloadOutcome> reloadIfChanged(String author) {
        Gathered gathered = source.gather();
        boolean pending = status.last() == null || status.last() instanceof ReloadOutcome.NotStored;
        if (pending || !gathered.equals(lastGathered)) {
            return Optional.of(reload(gathered, author));
        }
        if (!status.isAnyInForce()) {
            status = beside(status.last(), status.lastAt(), shelved());
        }
        return Optional.empty();
    }

    private ReloadOutcome reload(Gathered gathered, String author) {
        lastGathered = gathered;
        Instant now = clock.instant();
        return switch (gathered) {
            case Gathered.Unreadable(String file, String reason) ->
                failed(new ReloadOutcome.Unreadable(file, reason), now);
            case Gathered.Files(PolicyFiles files) ->
                switch (PolicyLoader.load(files)) {
                    case PolicyResult.Refused(var problems, var warnings) ->
                        failed(new ReloadOutcome.Refused(problems, warnings), now);
                    case PolicyResult.Loaded loaded -> store(loaded, author, now);
                };
        };
    }

    private ReloadOutcome store(PolicyResult.Loaded loaded, String author, Instant now) {
        Policy policy = loaded.policy();
        try {
            Optional<Shelved> current = shelf.current();
            if (current.filter(shelved -> shelved.version().equals(policy.version()))
                    .isPresent()) {
                return inForce(
                        new ReloadOutcome.Unchanged(policy.version(), loaded.warnings()),
                        policy,
                        current.get().since(),
                        now);
            }
            shelf.publish(policy.source(), now, author);
            return inForce(new ReloadOutcome.Published(policy.version(), loaded.warnings()), policy, now, now);
        } catch (RuntimeException e) {
            return failed(
                    new ReloadOutcome.NotStored(policy.version(), String.valueOf(e.getMessage()), loaded.warnings()),
                    now);
        }
    }

    private ReloadOutcome inForce(ReloadOutcome outcome, Policy policy, Instant since, Instant now) {
        status = new PolicyStatus(policy.version(), since, policy, outcome, now, now);
        return outcome;
    }

    private ReloadOutcome failed(ReloadOutcome outcome, Instant now) {
        status = beside(outcome, now, status.isAnyInForce() ? status : shelved());
        return outcome;
    }

    private static PolicyStatus beside(@Nullable ReloadOutcome last, @Nullable Instant lastAt, PolicyStatus inForce) {
        return new PolicyStatus(
                inForce.version(), inForce.since(), inForce.policy(), last, lastAt, inForce.lastSuccessAt());
    }

    /**
     * What an earlier run or another router has put in force, which matters when the files are wrong from the start. It is
     * looked for again until it is found, since NATS may be away at first.
     */
    private PolicyStatus shelved() {
        try {
            return shelf.current()
                    .map(shelved -> new PolicyStatus(shelved.version(), shelved.since(), null, null, null, null))
                    .orElse(PolicyStatus.UNKNOWN);
        } catch (RuntimeException e) {
            return PolicyStatus.UNKNOWN;
        }
    }
}
