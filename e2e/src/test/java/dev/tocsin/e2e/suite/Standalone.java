package dev.tocsin.e2e.suite;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.process.FreePort;
import dev.tocsin.testkit.servers.NatsUnderTest;
import dev.tocsin.testkit.servers.PostgresUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suite as {@code ./tocsin up} runs it: one JVM, with NATS and PostgreSQL as its children or given ones. */
public final class Standalone implements Suite {

    private final int port = FreePort.find();
    private final Path data;
    private final Optional<NatsUnderTest> nats;
    private final Optional<PostgresUnderTest> postgres;
    private final JavaApplication application;

    private Standalone(Path work, Path policy, Optional<NatsUnderTest> nats, Optional<PostgresUnderTest> postgres) {
        this(work, policy, nats, postgres, List.of(), Map.of());
    }

    private Standalone(
            Path work,
            Path policy,
            Optional<NatsUnderTest> nats,
            Optional<PostgresUnderTest> postgres,
            List<String> more,
            Map<String, String> given) {
        this.data = work.resolve("data");
        this.nats = nats;
        this.postgres = postgres;
        List<String> arguments = new ArrayList<>(List.of(
                "--data",
                data.toString(),
                "--policy",
                policy.resolve("alertmanager.yml").toString(),
                "--port",
                Integer.toString(port)));
        arguments.addAll(more);
        Map<String, String> settings = new HashMap<>(given);
        nats.ifPresent(server -> {
            arguments.addAll(List.of("--nats", server.url()));
            server.token().ifPresent(token -> settings.put("quarkus.messaging.nats.connection.token", token));
        });
        postgres.ifPresent(server -> {
            arguments.addAll(List.of("--postgres", server.url()));
            settings.put("quarkus.datasource.username", server.user());
            settings.put("quarkus.datasource.password", server.password());
        });
        this.application = new JavaApplication("standalone", work.resolve("standalone.log"), settings, arguments);
    }

    /** With children of its own. */
    public static Standalone start(Path work, Path policy) {
        return started(new Standalone(work, policy, Optional.empty(), Optional.empty()));
    }

    /** With servers that a test can strike down. */
    public static Standalone startOnGivenServers(Path work, Path policy) {
        return started(new Standalone(
                work, policy, Optional.of(NatsUnderTest.start()), Optional.of(PostgresUnderTest.start())));
    }

    /** With a PostgreSQL that takes connections and never answers; it ends itself two seconds after it was asked to stop. */
    public static Standalone startOnSilentPostgres(Path work, Path policy, SilentServer silent) {
        return started(new Standalone(
                work,
                policy,
                Optional.of(NatsUnderTest.start()),
                Optional.empty(),
                List.of("--postgres", "postgresql://127.0.0.1:" + silent.port() + "/tocsin"),
                Map.of("tocsin.stop-within", "2s")));
    }

    private static Standalone started(Standalone suite) {
        suite.application.start();
        suite.awaitReady();
        return suite;
    }

    @Override
    public URI url(ServiceName service) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The JVM stands still from now on, its servers do not. */
    public void freeze() {
        Signal.STOP.send(application.pid());
    }

    public void thaw() {
        Signal.CONTINUE.send(application.pid());
    }

    /** The NATS server and the PostgreSQL that the JVM started. */
    public List<ProcessHandle> servers() {
        return jvm().children().toList();
    }

    private ProcessHandle jvm() {
        return ProcessHandle.of(application.pid()).orElseThrow();
    }

    @Override
    public void killServices() {
        application.kill();
    }

    @Override
    public void killAll() {
        List<ProcessHandle> family = jvm().descendants().toList();
        application.kill();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void startAgain() {
        application.start();
        awaitReady();
    }

    @Override
    public void killPostgres() {
        postgres.orElseThrow().kill();
    }

    @Override
    public void startPostgres() {
        postgres.orElseThrow().restart();
    }

    @Override
    public void killNats() {
        nats.orElseThrow().kill();
    }

    @Override
    public void startNats() {
        nats.orElseThrow().restart();
    }

    @Override
    public String signInToken() {
        return secret("sign-in-token");
    }

    /** Where the NATS server of this run is, which is another place after each start. */
    public String natsUrl() {
        return "nats://127.0.0.1:"
                + read(data.resolve("nats/nats.conf"))
                        .lines()
                        .filter(line -> line.startsWith("port:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .findFirst()
                        .orElseThrow();
    }

    /** What a client of the NATS server must present. */
    public String natsToken() {
        return secret("nats");
    }

    private String secret(String name) {
        return read(data.resolve("secrets").resolve(name)).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        application.stop();
        endOrphans();
        nats.ifPresent(NatsUnderTest::close);
        postgres.ifPresent(PostgresUnderTest::close);
    }

    /** What a killed JVM left behind ends when its data directory is opened the next time. */
    private void endOrphans() {
        DataDirectory.open(data).close();
    }
}
