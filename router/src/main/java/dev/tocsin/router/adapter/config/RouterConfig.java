package dev.tocsin.router.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the router. */
@ConfigMapping(prefix = "tocsin.router")
public interface RouterConfig {

    /**
     * The {@code alertmanager.yml} in force; a {@code tocsin.yml} beside it is read as well. Without one a built-in policy
     * stores and shows alerts, opens incidents for critical ones, and tells nobody.
     */
    Optional<Path> policyFile();

    /** How often the policy's files are looked at for changes. */
    @WithDefault("5s")
    Duration pollInterval();
}
