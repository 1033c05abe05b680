package dev.tocsin.embedded;

import java.nio.file.Path;

/** Another run holds the data directory; the message says which, and what to do. */
public final class DataDirectoryInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataDirectoryInUseException(Path root, String owner) {
        super("The data directory " + root + " is in use by " + (owner.isEmpty() ? "another process" : owner)
                + ". Stop that one first, or choose another directory (--data DIR).");
    }
}
