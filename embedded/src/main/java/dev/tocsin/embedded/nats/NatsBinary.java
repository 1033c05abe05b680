package dev.tocsin.embedded.nats;

import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.embedded.process.Command;
import dev.tocsin.embedded.process.ProgramPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a NATS server comes from on this machine. */
sealed interface NatsBinary {

    /** Pinned, and never older than what Debian has. */
    String IMAGE = "docker.io/library/nats:2.11-alpine";

    /** A program on this machine. */
    record Program(Path path) implements NatsBinary {

        /** The release as a pair of major and minor number; 0.0 when the program does not say. */
        boolean isAtLeast(int major, int minor) {
            String output = Command.run(Path.of("/"), List.of(path.toString(), "--version"))
                    .output();
            String[] numbers =
                    output.replaceFirst("^.*?v?(\\d+\\.\\d+).*$", "$1").split("\\.");
            if (numbers.length != 2 || !numbers[0].chars().allMatch(Character::isDigit)) {
                return false;
            }
            int found = Integer.parseInt(numbers[0]);
            return found > major || (found == major && Integer.parseInt(numbers[1]) >= minor);
        }
    }

    /** A container of {@link #IMAGE}. */
    record Container(Path docker) implements NatsBinary {}

    /**
     * The first of: the PATH, Debian's package, Docker.
     *
     * @throws NatsUnavailableException when this machine offers none of them; its message says what to do
     */
    static NatsBinary find(DebianPackages packages) {
        Optional<Path> onPath = ProgramPath.find("nats-server");
        if (onPath.isPresent()) {
            return new Program(onPath.get());
        }
        try {
            return new Program(packages.program("nats-server", "usr/sbin/nats-server"));
        } catch (PackageUnavailableException e) {
            return docker().orElseThrow(() -> new NatsUnavailableException(e));
        }
    }

    private static Optional<NatsBinary> docker() {
        return ProgramPath.find("docker")
                .filter(docker -> Command.run(Path.of("/"), List.of(docker.toString(), "info"))
                        .succeeded())
                .map(Container::new);
    }
}
