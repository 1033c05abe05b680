package dev.tocsin.console.config;

import dev.tocsin.console.page.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the links between pages of the settings. */
@ApplicationScoped
class LinksProducer {

    @Produces
    @Singleton
    Links links(ConsoleConfig config) {
        return new Links(config.links());
    }
}
