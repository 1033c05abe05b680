package dev.tocsin.standalone.install;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What whoever starts the suite has chosen; what is empty has a default.
 *
 * @param policy    an {@code alertmanager.yml}
 * @param runbooks  a folder of Markdown files
 * @param publicUrl what links in messages start with
 */
public record Choices(Optional<Path> policy, Optional<Path> runbooks, Optional<String> publicUrl) {}
