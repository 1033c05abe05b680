package dev.tocsin.oncall.app.port;

import dev.tocsin.policy.Problem;
import java.util.List;

/** Hears what becomes of definitions, to log and count it. */
public interface DefinitionWatch {

    void adopted(Definition definition);

    void refused(String file, List<Problem> problems);

    /** Something could not be stored or shown, and is tried again. */
    void delayed(String what, RuntimeException cause);
}
