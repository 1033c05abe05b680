package dev.tocsin.oncall.app.port;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the last good definition outlives a process, and reaches the others of us. */
public interface DefinitionStore {

    void save(Definition definition);

    /** What is stored now. */
    Optional<Source> load();

    /** Tells the listener what is stored, and from then on every change, whoever made it. */
    void watch(Consumer<Source> listener);

    /** A stored definition, not yet read. */
    record Source(String text, Instant definedAt) {}
}
