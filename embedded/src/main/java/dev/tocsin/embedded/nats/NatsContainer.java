package dev.tocsin.embedded.nats;

import dev.tocsin.embedded.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A NATS server in a container that runs in the foreground of our child process, as the owner of its folder, published
 * on loopback alone.
 */
record NatsContainer(Path docker, Path folder, int port) {

    /** The port inside the container. */
    static final int PORT = 4222;

    /** One name a folder, so that a container that a killed run left behind is found again. */
    String name() {
        return "tocsin-nats-" + Integer.toHexString(folder.hashCode());
    }

    List<String> command(Path inside) {
        return List.of(
                docker.toString(),
                "run",
                "--rm",
                "--name",
                name(),
                "--user",
                owner(),
                "--publish",
                "127.0.0.1:" + port + ":" + PORT,
                "--volume",
                folder + ":" + inside,
                NatsBinary.IMAGE,
                "--config",
                inside.resolve(NatsConfiguration.FILE).toString());
    }

    /** That there is none is the normal case. */
    void removeLeftover() {
        Command.run(folder, List.of(docker.toString(), "rm", "--force", name()));
    }

    private String owner() {
        try {
            return Files.getAttribute(folder, "unix:uid") + ":" + Files.getAttribute(folder, "unix:gid");
        } catch (IOException e) {
            throw new UncheckedIOException("The owner of " + folder + " cannot be read", e);
        }
    }
}
