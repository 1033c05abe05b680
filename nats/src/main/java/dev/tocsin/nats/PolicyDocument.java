package dev.tocsin.nats;

import dev.tocsin.contracts.PolicyVersion;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy's files as they were loaded, secrets included; it leaves a service only sealed.
 *
 * @param templates content by path
 */
public record PolicyDocument(
        PolicyVersion version,
        String alertmanagerYaml,
        @Nullable String tocsinYaml,
        Map<String, String> templates,
        Instant loadedAt,
        String author,
        String comment) {

    public PolicyDocument {
        templates = Map.copyOf(templates);
    }

    /** Without the files, which may hold secrets. */
    @Override
    public String toString() {
        return "PolicyDocument[" + version + ", loaded " + loadedAt + " by " + author + "]";
    }
}
