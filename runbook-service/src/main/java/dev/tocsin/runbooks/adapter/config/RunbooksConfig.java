package dev.tocsin.runbooks.adapter.config;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Keys under {@code tocsin.runbooks}. */
@ConfigMapping(prefix = "tocsin.runbooks")
public interface RunbooksConfig {

    /**
     * A directory of runbooks, {@code <name>.md} each, over those that come with Tocsin. Looked at every two seconds.
     * Default: none.
     */
    Optional<Path> directory();
}
