package dev.tocsin.runbooks.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Keys under {@code tocsin.runbooks}. */
@ConfigMapping(prefix = "tocsin.runbooks")
public interface RunbooksConfig {

    /**
     * A directory of runbooks, {@code <name>.md} each, over those that come with Tocsin. Looked at every two seconds.
     * Default: none.
     */
    Optional<Path> directory();

    /**
     * For how long a resolved incident is kept with its timeline, such as {@code 400d}: a year, and time to look back at
     * it. Looked at once a day; 0 keeps incidents for ever. Open ones always stay.
     */
    @WithDefault("400d")
    Duration retention();
}
