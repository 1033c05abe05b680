package dev.tocsin.e2e.suite;

import dev.tocsin.embedded.process.FreePort;
import dev.tocsin.embedded.secrets.OwnerOnly;
import dev.tocsin.testkit.servers.NatsUnderTest;
import dev.tocsin.testkit.servers.PostgresUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The suite as a company runs it: six processes that share a NATS server and a PostgreSQL. */
public final class SixProcesses implements Suite {

    private final NatsUnderTest nats;
    private final PostgresUnderTest postgres;
    private final Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, JavaApplication> applications = new EnumMap<>(ServiceName.class);
    private final String token;
    private final Path work;
    private boolean serversKilled;

    private SixProcesses(Path work, Path policy, Map<String, String> more) {
        this.work = work;
        this.nats = NatsUnderTest.start();
        this.postgres = PostgresUnderTest.start();
        OwnerOnly.secret(work.resolve("installation-key"));
        this.token = OwnerOnly.secret(work.resolve("sign-in-token"));
        for (ServiceName service : ServiceName.values()) {
            ports.put(service, FreePort.find());
        }
        for (ServiceName service : ServiceName.values()) {
            applications.put(
                    service,
                    new JavaApplication(
                            service.module(), logOf(service), settings(service, work, policy, more), List.of()));
        }
    }

    /**
     * @param work an empty folder
     * @param policy the folder of {@code alertmanager.yml}, {@code tocsin.yml} and {@code oncall.yml}
     */
    public static SixProcesses start(Path work, Path policy) {
        return start(work, policy, Map.of());
    }

    /** @param more configuration keys for all six */
    public static SixProcesses start(Path work, Path policy, Map<String, String> more) {
        SixProcesses suite = new SixProcesses(work, policy, more);
        suite.applications.values().forEach(JavaApplication::start);
        suite.awaitReady();
        return suite;
    }

    private Map<String, String> settings(ServiceName service, Path work, Path policy, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", ports.get(service).toString());
        settings.put("quarkus.messaging.nats.connection.servers", nats.url());
        nats.token().ifPresent(secret -> settings.put("quarkus.messaging.nats.connection.token", secret));
        settings.put("quarkus.datasource.reactive.url", postgres.url());
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + postgres.url());
        settings.put("quarkus.datasource.username", postgres.user());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put(
                "tocsin.installation-key-file", work.resolve("installation-key").toString());
        settings.put("tocsin.console.token-file", work.resolve("sign-in-token").toString());
        settings.put("tocsin.public-url", ingest().toString());
        settings.put(
                "tocsin.router.policy-file", policy.resolve("alertmanager.yml").toString());
        settings.put("tocsin.oncall.schedule-file", policy.resolve("oncall.yml").toString());
        settings.put(
                "tocsin.console.links.incidents",
                url(ServiceName.RUNBOOK_SERVICE).toString());
        return settings;
    }

    @Override
    public URI url(ServiceName service) {
        return URI.create("http://127.0.0.1:" + ports.get(service));
    }

    /** What the service has logged, line by line. */
    public Stream<String> log(ServiceName service) {
        try {
            return Files.readAllLines(logOf(service)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logOf(ServiceName service) {
        return work.resolve(service.module() + ".log");
    }

    /** Stops the service where it is, as if its machine hung; only a kill ends that. */
    public void freeze(ServiceName service) {
        Signal.STOP.send(applications.get(service).pid());
    }

    @Override
    public void killServices() {
        applications.values().forEach(JavaApplication::kill);
    }

    @Override
    public void killAll() {
        killServices();
        nats.kill();
        postgres.kill();
        serversKilled = true;
    }

    @Override
    public void startAgain() {
        if (serversKilled) {
            nats.restart();
            postgres.restart();
            serversKilled = false;
        }
        applications.values().forEach(JavaApplication::start);
        awaitReady();
    }

    @Override
    public void killPostgres() {
        postgres.kill();
    }

    @Override
    public void startPostgres() {
        postgres.restart();
    }

    @Override
    public void killNats() {
        nats.kill();
    }

    @Override
    public void startNats() {
        nats.restart();
    }

    public NatsUnderTest nats() {
        return nats;
    }

    @Override
    public String signInToken() {
        return token;
    }

    @Override
    public void close() {
        applications.values().forEach(JavaApplication::stop);
        nats.close();
        postgres.close();
    }
}
