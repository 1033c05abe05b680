package dev.tocsin.runbooks.app.port;

import dev.tocsin.runbooks.domain.runbook.Shelf;

/** The runbooks as their files are now. */
public interface Runbooks {

    /** Never waits for a file. */
    Shelf shelf();
}
