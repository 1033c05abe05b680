package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.Unavailable;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.policy.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The people and schedules in force, and what is wrong with those that should be.
 *
 * <p>Nobody decides on them before they are known: right after a restart, "nobody is defined" would let a page that is due
 * wait for its next step.
 */
public final class RosterInForce implements Supplier<Roster> {

    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Definition definition;
    private @Nullable Refusal refusal;
    private boolean lookedAtFile;
    private boolean lookedInStore;

    /** A definition that was not taken over. */
    public record Refusal(Instant at, List<Problem> problems) {

        public Refusal {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What to decide on.
     *
     * @throws Unavailable as long as nobody knows whether anything was defined
     */
    @Override
    public synchronized Roster get() {
        if (!lookedAtFile || (definition == null && !lookedInStore)) {
            throw new Unavailable("people and schedules are not known yet");
        }
        return roster();
    }

    /** What to show; empty as long as it is not known. */
    public synchronized Roster roster() {
        return definition == null ? Roster.EMPTY : definition.roster();
    }

    public synchronized Optional<Definition> definition() {
        return Optional.ofNullable(definition);
    }

    /** Why the latest definition is not the one in force; empty if it is. */
    public synchronized Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Takes a definition over, unless a later one is in force; says whether it did. */
    synchronized Adoption adopt(Definition next) {
        if (definition != null && !next.definedAt().isAfter(definition.definedAt())) {
            return Adoption.OUTDATED;
        }
        definition = next;
        listeners.forEach(Runnable::run);
        return Adoption.IN_FORCE;
    }

    /** What the operator's file defines is in force, if there is one and it can be. */
    synchronized void lookedAtFile() {
        lookedAtFile = true;
    }

    /** What was ever defined is in force. */
    synchronized void lookedInStore() {
        lookedInStore = true;
    }

    synchronized void refuse(Refusal next) {
        refusal = next;
    }

    synchronized void accept() {
        refusal = null;
    }

    synchronized void onChange(Runnable listener) {
        listeners.add(listener);
    }

    enum Adoption {
        IN_FORCE,
        OUTDATED
    }
}
