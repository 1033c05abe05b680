package dev.tocsin.embedded.nats;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.nats.NatsConfiguration.SyncInterval;
import dev.tocsin.embedded.process.ChildProcess;
import dev.tocsin.embedded.process.StopSignal;
import dev.tocsin.embedded.secrets.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the configuration and starts the process, for a program and for a container. */
final class NatsLaunch {

    private static final Path FOLDER_IN_CONTAINER = Path.of("/tocsin");

    private NatsLaunch() {}

    static ChildProcess start(DataDirectory data, NatsBinary binary, int port) {
        return switch (binary) {
            case NatsBinary.Program program -> start(data, program, port);
            case NatsBinary.Container container -> start(data, container, port);
        };
    }

    private static ChildProcess start(DataDirectory data, NatsBinary.Program program, int port) {
        Path folder = data.folder("nats");
        SyncInterval sync = program.isAtLeast(2, 10) ? SyncInterval.ONE_SECOND : SyncInterval.BUILT_IN;
        Path file = write(folder, new NatsConfiguration("127.0.0.1", port, data.secret("nats"), folder, sync));
        String path = program.path().toString();
        return start(data, "nats-server", List.of(path, "--config", file.toString()), file.toString());
    }

    private static ChildProcess start(DataDirectory data, NatsBinary.Container container, int port) {
        Path folder = data.folder("nats");
        NatsContainer run = new NatsContainer(container.docker(), folder, port);
        run.removeLeftover();
        write(
                folder,
                new NatsConfiguration(
                        "0.0.0.0",
                        NatsContainer.PORT,
                        data.secret("nats"),
                        FOLDER_IN_CONTAINER,
                        SyncInterval.ONE_SECOND));
        return start(data, "docker", run.command(FOLDER_IN_CONTAINER), run.name());
    }

    private static ChildProcess start(DataDirectory data, String program, List<String> command, String mark) {
        Path log = data.folder("logs").resolve("nats.log");
        return ChildProcess.start(
                data.children(),
                new ChildProcess.Start("nats", program, command, Map.of(), mark, StopSignal.TERM, log));
    }

    private static Path write(Path folder, NatsConfiguration configuration) {
        Path file = folder.resolve(NatsConfiguration.FILE);
        try {
            OwnerOnly.write(file, configuration.text());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The NATS configuration " + file + " cannot be written", e);
        }
    }
}
