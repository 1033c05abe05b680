package dev.tocsin.oncall.app.port;

import dev.tocsin.oncall.domain.escalation.GroupRef;
import java.util.function.Consumer;

/** Where escalations outlive a process, one a group; what is stored decides who acts when there are several of us. */
public interface EscalationStore {

    /** What is stored of a group, or {@link StoredEscalation#fresh}. */
    StoredEscalation load(GroupRef group);

    /** Stores a state if what is there still is what it was decided on. */
    SaveOutcome save(StoredEscalation next);

    /** Removes a state, unless it changed meanwhile. */
    void forget(StoredEscalation done);

    /** Tells the listener all that is stored, and from then on every change, whoever made it; perhaps more than once. */
    void watch(Consumer<StoredEscalation> listener);

    /** What became of an attempt to store. */
    sealed interface SaveOutcome {

        /** @param stored with its new revision */
        record Saved(StoredEscalation stored) implements SaveOutcome {}

        /** Somebody else was first: load, and decide again. */
        record Overtaken() implements SaveOutcome {}
    }
}
