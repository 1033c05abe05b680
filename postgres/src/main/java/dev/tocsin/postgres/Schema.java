package dev.tocsin.postgres;

import java.util.concurrent.CompletableFuture;

/** A service's own schema, and whether it is migrated. */
public final class Schema {

    private final String name;
    private final CompletableFuture<Void> migrated = new CompletableFuture<>();

    /** @param name the schema's name, and the folder of its migrations under {@code db/} */
    public Schema(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Whether its tables are there. Until then a service must not touch them. */
    public boolean ready() {
        return migrated.isDone();
    }

    /** Runs the action once the tables are there: now, or on the migrating thread. */
    public void whenReady(Runnable action) {
        migrated.thenRun(action);
    }

    void markMigrated() {
        migrated.complete(null);
    }
}
