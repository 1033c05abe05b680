package dev.tocsin.notifier;

import dev.tocsin.notifier.adapter.config.NotifierConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The service's settings, with the given ones beside the defaults. */
public final class GivenConfig {

    private GivenConfig() {}

    public static NotifierConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(NotifierConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(NotifierConfig.class);
    }
}
