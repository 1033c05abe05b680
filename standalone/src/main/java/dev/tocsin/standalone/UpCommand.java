package dev.tocsin.standalone;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.standalone.install.Choices;
import dev.tocsin.standalone.install.Installation;
import dev.tocsin.standalone.install.ListenAddress;
import dev.tocsin.standalone.server.GivenServers;
import dev.tocsin.standalone.server.Servers;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the whole suite and stays until it is stopped. */
@Command(
        name = "tocsin up",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, NATS and all services, on loopback unless told otherwise.")
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "An alertmanager.yml; tocsin.yml and oncall.yml beside it are read too."
                    + " Default: the one in the data directory, which is written at the first start.")
    private @Nullable Path policy;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Everything that is kept. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Option(names = "--fresh", description = "Forgets everything in the data directory first.")
    private boolean fresh;

    @Option(names = "--runbooks", paramLabel = "DIR", description = "Markdown files, one a kind of alert.")
    private @Nullable Path runbooks;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Default: 9093, or another where that is taken.")
    private @Nullable Integer port;

    @Option(names = "--public-url", paramLabel = "URL", description = "What links in messages start with.")
    private @Nullable String publicUrl;

    @Option(
            names = "--nats",
            paramLabel = "URL",
            description = "A NATS server with JetStream to use instead of our own.")
    private @Nullable String nats;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "A database to use instead of our own: postgresql://HOST:PORT/DATABASE;"
                    + " user and password by QUARKUS_DATASOURCE_USERNAME and _PASSWORD.")
    private @Nullable String postgres;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        try (CleanEnd end = CleanEnd.register()) {
            ListenAddress address = ListenAddress.choose(host, Optional.ofNullable(port));
            try (DataDirectory directory = DataDirectory.open(data)) {
                if (fresh) {
                    directory.clear();
                }
                Installation installation = new Installation(directory, address);
                apply(installation.settings(choices()));
                GivenServers given = GivenServers.of(Optional.ofNullable(nats), Optional.ofNullable(postgres));
                try (Servers servers = Servers.start(directory, given)) {
                    apply(servers.settings());
                    return runServices(
                            end,
                            List.of(
                                    Long.toString(start),
                                    installation.signInTokenFile().toString()));
                }
            }
        }
    }

    private static int runServices(CleanEnd end, List<String> arguments) {
        AtomicInteger status = new AtomicInteger();
        end.servicesStart();
        Quarkus.run(Services.class, (code, failure) -> status.set(code), arguments.toArray(String[]::new));
        return status.get();
    }

    private Choices choices() {
        return new Choices(Optional.ofNullable(policy), Optional.ofNullable(runbooks), Optional.ofNullable(publicUrl));
    }

    private static void apply(Map<String, String> settings) {
        settings.forEach(System::setProperty);
    }
}
