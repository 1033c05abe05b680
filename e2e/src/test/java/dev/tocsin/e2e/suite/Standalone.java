package dev.tocsin.e2e.suite;

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
        Map<String, String> settings = new HashMap<>();
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

    private static Standalone started(Standalone suite) {
        suite.application.start();
        suite.awaitReady();
        return suite;
    }

    @Override
    public URI url(ServiceName service) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void killServices() {
        application.kill();
    }

    @Override
    public void killAll() {
        List<ProcessHandle> children = ProcessHandle.of(application.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        application.kill();
        children.forEach(ProcessHandle::destroyForcibly);
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

    /** The resident memory of the JVM, in bytes. */
    public long residentMemory() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(application.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kibibytes -> kibibytes * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String signInToken() {
        try (var files = Files.walk(data)) {
            Path token = files.filter(file -> file.endsWith("sign-in-token"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(token).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        application.stop();
        nats.ifPresent(NatsUnderTest::close);
        postgres.ifPresent(PostgresUnderTest::close);
    }
}
