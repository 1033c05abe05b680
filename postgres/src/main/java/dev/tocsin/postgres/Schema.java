package dev.tocsin.postgres;

/** A service's own schema, and whether it is migrated. */
public final class Schema {

    private final String name;
    private volatile boolean migrated;

    /** @param name the schema's name, and the folder of its migrations under {@code db/} */
    public Schema(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Whether its tables are there. Until then a service must not touch them. */
    public boolean ready() {
        return migrated;
    }

    void markMigrated() {
        migrated = true;
    }
}
