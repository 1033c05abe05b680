package dev.tocsin.router.app.port;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.policy.PolicyFiles;
import java.time.Instant;
import java.util.Optional;

/** Where the policy in force is kept for all services. */
public interface PolicyShelf {

    /** The version in force. */
    Optional<Shelved> current();

    /** Puts a version in force. */
    void publish(PolicyFiles files, Instant loadedAt, String author);

    /** A version and when it came into force. */
    record Shelved(PolicyVersion version, Instant since) {}
}
