package dev.tocsin.engine.app;

/** A command came to an engine that does not own the shard, or no longer does; its owner must be asked. */
public final class NotOwnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOwnerException() {
        super("another engine owns the shard, or none does yet");
    }
}
