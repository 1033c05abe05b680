package dev.tocsin.embedded;

import java.nio.file.Path;

/** A directory that somebody else has filled is not emptied, whoever asks for it. */
public final class DataDirectoryNotOursException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataDirectoryNotOursException(Path root) {
        super(root + " is not empty and was not made by Tocsin; nothing was deleted."
                + " Choose another directory (--data DIR), or leave out --fresh.");
    }
}
