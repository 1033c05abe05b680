package dev.tocsin.console.wiring;

import dev.tocsin.console.page.Links;
import dev.tocsin.console.page.Moments;
import dev.tocsin.console.session.Sessions;
import dev.tocsin.console.session.SignInAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what the pages need of the settings and the clock. */
@ApplicationScoped
class ConsoleWiring {

    @Produces
    @Singleton
    Sessions sessions(
            ConsoleConfig config,
            @ConfigProperty(name = "tocsin.installation-key-file") Optional<Path> installationKeyFile) {
        SecretFiles secrets = new SecretFiles(config, installationKeyFile);
        return new Sessions(
                secrets.token().orElse(null),
                secrets.installationKey(),
                config.sessionLifetime(),
                InstantSource.system());
    }

    @Produces
    @Singleton
    SignInAttempts attempts(Sessions sessions) {
        return new SignInAttempts(sessions, InstantSource.system());
    }

    @Produces
    @Singleton
    Links links(ConsoleConfig config) {
        return new Links(config.links());
    }

    @Produces
    @Singleton
    @Named("moment")
    Moments moments() {
        return new Moments(InstantSource.system());
    }
}
