package dev.tocsin.policy;

import dev.tocsin.contracts.PolicyVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a policy is made of, secrets included.
 *
 * @param path of {@code alertmanager.yml}, for messages and for files it names relative to itself
 * @param tocsinYaml null if there is none
 * @param templates content by path, in the order in which later ones replace what earlier ones define
 * @param environment the values of the variables that the files name, where {@code tocsin.yml} switches them on
 */
public record PolicyFiles(
        String path,
        String alertmanagerYaml,
        @Nullable String tocsinYaml,
        Map<String, String> templates,
        Map<String, String> environment) {

    public PolicyFiles {
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        environment = Map.copyOf(environment);
    }

    public PolicyFiles(String alertmanagerYaml, @Nullable String tocsinYaml, Map<String, String> templates) {
        this("alertmanager.yml", alertmanagerYaml, tocsinYaml, templates, Map.of());
    }

    /** Against which the files of {@code http_config} are resolved. */
    public Path directory() {
        Path parent = Path.of(path).toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }

    /** Where {@code tocsin.yml} is, or would be. */
    public String tocsinPath() {
        Path sibling = Path.of(path).resolveSibling("tocsin.yml");
        return sibling.toString();
    }

    /** SHA-256 over everything that decides what the policy means. */
    public PolicyVersion version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            feed(digest, directory().toString());
            feed(digest, alertmanagerYaml);
            feed(digest, tocsinYaml == null ? "" : tocsinYaml);
            feed(digest, templates);
            feed(digest, environment);
            return new PolicyVersion(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void feed(MessageDigest digest, Map<String, String> entries) {
        feed(digest, String.valueOf(entries.size()));
        new TreeMap<>(entries).forEach((name, content) -> {
            feed(digest, name);
            feed(digest, content);
        });
    }

    /** With its length, so that no two different lists of parts feed the same bytes. */
    private static void feed(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    /** Without content, which may hold secrets. */
    @Override
    public String toString() {
        return "PolicyFiles[" + path + "]";
    }
}
