package dev.tocsin.bench.contender;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.nats.NatsServer;
import dev.tocsin.embedded.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two suites on one NATS server and one PostgreSQL: the first one's engine owns the shard, the second one's stands by. */
public final class Pair implements AutoCloseable {

    private final Site site;
    private final Path work;
    private final Path policy;
    private final DataDirectory directory;
    private final NatsServer nats;
    private final EmbeddedPostgres postgres;
    private final Tocsin owner;
    private final Tocsin standby;

    private Pair(Site site, Path work, Path policy) {
        this.site = site;
        this.work = work;
        this.policy = policy;
        this.directory = DataDirectory.open(work.resolve("servers"));
        this.nats = NatsServer.start(directory);
        this.postgres = EmbeddedPostgres.start(directory);
        this.owner = suite("owner");
        this.standby = suite("standby");
    }

    /** Starts the servers and the owner. */
    public static Pair start(Site site, BenchPolicy policy, Path work) throws IOException, ContenderFailedException {
        Pair pair = new Pair(site, work, policy.writeTo(work));
        try {
            pair.owner.start();
            return pair;
        } catch (ContenderFailedException e) {
            pair.close();
            throw e;
        }
    }

    public Tocsin owner() {
        return owner;
    }

    /** Starts the second suite, which shares the first one's secrets, and waits until it answers. */
    public Tocsin startStandby() throws IOException, ContenderFailedException {
        copySecrets();
        standby.start();
        return standby;
    }

    @Override
    public void close() {
        standby.close();
        owner.close();
        nats.close();
        postgres.close();
        directory.close();
    }

    private Tocsin suite(String name) {
        return Tocsin.prepare(
                site,
                policy,
                work.resolve(name),
                List.of("--nats", nats.url(), "--postgres", postgres.reactiveUrl()),
                Map.of(
                        "QUARKUS_MESSAGING_NATS_CONNECTION_TOKEN", nats.token(),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.password()));
    }

    private void copySecrets() throws IOException {
        Path from = work.resolve("owner/data/secrets");
        Path to = work.resolve("standby/data/secrets");
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
