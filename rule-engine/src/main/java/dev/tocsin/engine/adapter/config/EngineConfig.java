package dev.tocsin.engine.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the rule engine. */
@ConfigMapping(prefix = "tocsin.engine")
public interface EngineConfig {

    /** After how long without renewal another engine may take the shard. */
    @WithDefault("3s")
    Duration lease();

    /** How long senders take at most to repeat what still fires: after our own absence nothing expires before. */
    @WithDefault("2m")
    Duration resendPeriod();

    /** How long an expired silence can still be read; Alertmanager's {@code --data.retention}. */
    @WithDefault("120h")
    Duration silenceRetention();
}
