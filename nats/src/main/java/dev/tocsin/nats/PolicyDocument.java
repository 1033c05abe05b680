package dev.tocsin.nats;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.policy.PolicyFiles;
import java.time.Instant;

/**
 * A policy's files as they were loaded, secrets included; it leaves a service only sealed.
 *
 * @param author who loaded it: a file's path, or a person
 * @param comment may be empty
 */
public record PolicyDocument(
        PolicyVersion version, PolicyFiles files, Instant loadedAt, String author, String comment) {

    /** Without the files, which may hold secrets. */
    @Override
    public String toString() {
        return "PolicyDocument[" + version + ", loaded " + loadedAt + " by " + author + "]";
    }
}
