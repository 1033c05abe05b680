package dev.tocsin.ingest.adapter.config;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Keeps Quarkus from refusing addresses that are no {@link java.net.URI}, before any code of ours sees them and with
 * nothing in the answer: Go takes such queries, and so do Alertmanager's clients. The front door encodes them instead.
 *
 * <p>Quarkus knows only a system property for it, and reads that when its HTTP server's class is loaded. Nothing of ours
 * runs earlier in every way of starting (main class, image, test) than what the configuration is built with.
 */
public final class OpenUriCheck implements SmallRyeConfigBuilderCustomizer {

    private static final String PROPERTY = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, "true");
        }
    }
}
