package dev.tocsin.e2e.sender;

import dev.tocsin.embedded.process.Command;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Alertmanager's command line, pointed at one server. */
public final class Amtool {

    private final URI server;
    private final Path folder;

    public Amtool(URI server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public Command run(String... arguments) {
        List<String> all = new ArrayList<>();
        all.add("--alertmanager.url=" + server);
        all.addAll(List.of(arguments));
        return Program.AMTOOL.run(folder, all);
    }
}
