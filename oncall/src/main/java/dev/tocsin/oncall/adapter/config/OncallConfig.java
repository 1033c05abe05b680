package dev.tocsin.oncall.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code tocsin.oncall.*}. */
@ConfigMapping(prefix = "tocsin.oncall")
public interface OncallConfig {

    /** The file with people and schedules, usually {@code oncall.yml} beside the policy; without one nobody is on call. */
    Optional<Path> scheduleFile();

    /** How often to look whether the file changed; more than zero. */
    @WithDefault("5s")
    Duration reloadEvery();

    /** How often the round of all people is repeated when nobody acknowledges; 0 or more. */
    @WithDefault("2")
    int repeatRounds();

    /** How long a resolved escalation is remembered on pages, and protects from repeated events; more than zero. */
    @WithDefault("7d")
    Duration forgetAfter();
}
