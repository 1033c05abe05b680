package dev.tocsin.testkit.servers;

import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import dev.tocsin.embedded.process.FreePort;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/** A server in a container whose port on the host stays the same when it is killed and started again. */
record ServerContainer(GenericContainer<?> container, Image image, int port) implements ServerLife {

    /** Reachable on this machine alone, and gone with the test. */
    static final String SECRET = "for-tests-alone";

    /** What is started, and how one sees that it answers. */
    enum Image {
        NATS("nats:2.11-alpine", 4222, Wait.forLogMessage(".*Server is ready.*", 1)) {
            @Override
            GenericContainer<?> configure(GenericContainer<?> container) {
                return container.withCommand("--jetstream", "--store_dir", "/data", "--auth", SECRET);
            }
        },
        POSTGRES("postgres:18-alpine", 5432, Wait.forLogMessage(".*ready to accept connections.*", 2)) {
            @Override
            GenericContainer<?> configure(GenericContainer<?> container) {
                return container.withEnv(Map.of("POSTGRES_USER", "tocsin", "POSTGRES_PASSWORD", SECRET));
            }
        };

        private final String name;
        private final int port;
        private final WaitStrategy answers;

        Image(String name, int port, WaitStrategy answers) {
            this.name = name;
            this.port = port;
            this.answers = answers;
        }

        abstract GenericContainer<?> configure(GenericContainer<?> container);
    }

    /** Empty when Docker does not answer or cannot get the image. */
    static Optional<ServerContainer> start(Image image) {
        if (!Source.dockerAnswers()) {
            return Optional.empty();
        }
        int port = FreePort.find();
        GenericContainer<?> container = image.configure(new GenericContainer<>(image.name)
                .withExposedPorts(image.port)
                .waitingFor(image.answers)
                .withCreateContainerCmdModifier(create -> create.withHostConfig(onPort(
                        Optional.ofNullable(create.getHostConfig()).orElseGet(HostConfig::new), port, image.port))));
        try {
            container.start();
            return Optional.of(new ServerContainer(container, image, port));
        } catch (ContainerFetchException e) {
            System.err.println("testkit: Docker cannot get " + image.name + " (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    String address() {
        return container.getHost() + ":" + port;
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void restart() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        container.stop();
    }

    private static HostConfig onPort(HostConfig host, int port, int inside) {
        return host.withPortBindings(PortBinding.parse("127.0.0.1:" + port + ":" + inside));
    }
}
