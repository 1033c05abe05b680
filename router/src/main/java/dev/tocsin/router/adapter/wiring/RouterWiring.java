package dev.tocsin.router.adapter.wiring;

import dev.tocsin.router.adapter.config.RouterConfig;
import dev.tocsin.router.adapter.files.BuiltInPolicy;
import dev.tocsin.router.adapter.files.PolicyFolder;
import dev.tocsin.router.app.FanOutDecision;
import dev.tocsin.router.app.ReloadPolicy;
import dev.tocsin.router.app.port.Outbox;
import dev.tocsin.router.app.port.PolicyShelf;
import dev.tocsin.router.app.port.PolicySource;
import dev.tocsin.router.app.port.PolicyVersions;
import dev.tocsin.router.domain.fanout.FanOut;
import dev.tocsin.router.domain.fanout.PageLinks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the use cases. */
final class RouterWiring {

    @Produces
    @Singleton
    static ReloadPolicy reloadPolicy(RouterConfig config, PolicyShelf shelf) {
        PolicySource source = config.policyFile()
                .map(Path::toAbsolutePath)
                .<PolicySource>map(file -> new PolicyFolder(file, System::getenv))
                .orElseGet(BuiltInPolicy::new);
        return new ReloadPolicy(source, shelf, Clock.systemUTC());
    }

    @Produces
    @Singleton
    static FanOutDecision fanOutDecision(
            @ConfigProperty(name = "tocsin.public-url", defaultValue = "http://127.0.0.1:9093") String publicUrl,
            PolicyVersions policies,
            Outbox outbox) {
        return new FanOutDecision(new FanOut(new PageLinks(publicUrl)), policies, outbox);
    }
}
