package dev.tocsin.router.app.port;

import dev.tocsin.policy.PolicyFiles;

/** Where policies come from. */
public interface PolicySource {

    Gathered gather();

    /** What was found. */
    sealed interface Gathered {

        record Files(PolicyFiles files) implements Gathered {}

        /** @param reason what cannot be read, and why */
        record Unreadable(String file, String reason) implements Gathered {}
    }
}
